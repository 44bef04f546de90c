/** What a browser without scripts does: asks for pages, sends forms, keeps its cookie. */
import { request } from 'node:http';

export type Asked = { status: number; headers: Headers; text: string };
export type Visitor = ReturnType<typeof visitor>;
type Sent = Record<string, string>;

/** Somebody at this address, with the cookie of a session or with none. */
export function visitor(url: string, cookie = '') {
  const send = async (path: string, init: RequestInit & { headers?: Sent } = {}): Promise<Asked> => {
    const headers = { ...(cookie ? { cookie } : {}), ...init.headers };
    const answer = await fetch(url + path, { redirect: 'manual', ...init, headers });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const home: Sent = { origin: url };
  return {
    cookie,
    get: (path: string, headers: Sent = {}) => send(path, { headers }),
    /** A plain form. `headers` replace the origin, which a browser always says. */
    post: (path: string, fields: Sent, headers: Sent = home) =>
      send(path, { method: 'POST', headers, body: new URLSearchParams(fields) }),
    /** Presses a button of a page: the form around it is sent with what it holds, and what is typed into it. */
    async press(path: string, button: string, typed: Sent = {}, headers: Sent = home) {
      const { text } = await send(path);
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...heldBy(formWith(text, button)), ...typed }))
        body.append(name, value);
      return send(path, { method: 'POST', headers, body });
    },
  };
}

/** One of the made-up people, by their door on the sign-in page. */
export async function enterAs(url: string, name: string): Promise<Visitor> {
  const stranger = visitor(url);
  const { text } = await stranger.get('/en/sign-in');
  const { person = '' } = heldBy(formWith(text, name));
  const { headers, status } = await stranger.post('/api/sign-in/demo', { locale: 'en', person });
  const [cookie = ''] = headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  if (status !== 303 || !cookie) throw new Error(`${name} could not come in: ${status}`);
  return visitor(url, cookie);
}

/** Asks for a path as it is written, which `fetch` would tidy up first. */
export function askRaw(url: string, path: string, headers: Sent = {}): Promise<Asked> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => {
        const said = Object.entries(answer.headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]);
        resolve({ status: answer.statusCode ?? 0, headers: new Headers(said), text });
      });
    });
    asked.on('error', reject).end();
  });
}

function formWith(html: string, words: string): string {
  const form = [...html.matchAll(/<form[\s\S]*?<\/form>/g)].find(([each]) => each.includes(words));
  if (!form) throw new Error(`no form of the page says ${words}`);
  return form[0];
}

function heldBy(form: string): Sent {
  const fields = [...form.matchAll(/<input[^>]*>/g)].map(([input]): [string, string] => [
    attribute(input, 'name'),
    attribute(input, 'value'),
  ]);
  return Object.fromEntries(fields.filter(([name]) => name !== ''));
}

const attribute = (tag: string, name: string): string =>
  (new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
