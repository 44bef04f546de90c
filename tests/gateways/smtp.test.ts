import { afterEach, describe, expect, test } from 'vitest';
import { smtp, Undelivered, type Outgoing, type PostOffice } from '@/lib/gateways/smtp';
import { startMailServer, type MailServer } from '@/tests/support/mail-server';

const FROM = 'CoCoTe <no-reply@cocote.example>';
const toBruno: Outgoing = {
  id: '0b7e5f0e-6f44-4c58-9f0a-1d6c8a5b2e11',
  to: 'bruno@village.example',
  subject: 'Amina vous prête son échelle',
  text: 'À samedi !\n',
  html: '<!doctype html><html lang="fr"><body><p>À samedi !</p></body></html>',
  locale: 'fr',
  unsubscribeUrl: null,
};

const open: (MailServer | { stop(): Promise<void> })[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.stop();
});

async function serverWith(options: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
  const server = await startMailServer(options);
  open.push(server);
  return server;
}

function officeAt(url: string): PostOffice {
  const office = smtp(url, FROM);
  open.push({ stop: () => Promise.resolve(office.close()) });
  return office;
}

async function refusalOf(delivery: Promise<void>): Promise<Undelivered> {
  const error: unknown = await delivery.then(() => undefined).catch((thrown: unknown) => thrown);
  if (!(error instanceof Undelivered)) throw new Error('the mail was not refused');
  return error;
}

describe('a letter to Bruno', () => {
  test('arrives in both forms, and says that a machine wrote it', async () => {
    const server = await serverWith();
    await officeAt(`smtp://127.0.0.1:${server.port}`).deliver(toBruno);
    const [mail] = server.arrived;
    expect(mail?.to).toEqual(['bruno@village.example']);
    expect(mail?.parsed.subject).toBe(toBruno.subject);
    expect(mail?.parsed.text?.trim()).toBe('À samedi !');
    expect(mail?.parsed.html).toContain('<p>À samedi !</p>');
    expect(mail?.parsed.from?.text).toContain('no-reply@cocote.example');
    expect(mail?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.parsed.messageId).toBe(`<${toBruno.id}@cocote.example>`);
  });

  test('can be ended with one press where it is one of many, and says nothing of that where it is not', async () => {
    const server = await serverWith();
    const office = officeAt(`smtp://127.0.0.1:${server.port}`);
    const unsubscribeUrl = `https://cocote.example/api/alerts/${'s'.repeat(60)}`;
    await office.deliver({ ...toBruno, unsubscribeUrl });
    await office.deliver(toBruno);
    const lines = server.arrived.map(({ parsed }) =>
      parsed.headerLines.filter(({ key }) => key.startsWith('list')),
    );
    expect(lines[0]?.map(({ line }) => line.replace(/\s+/g, ' '))).toEqual([
      `List-Unsubscribe: <${unsubscribeUrl}>`,
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    ]);
    expect(lines[1]).toEqual([]);
  });

  test('whose subject hides another header has no such header, and one recipient', async () => {
    const server = await serverWith();
    const subject = 'Échelle\r\nBcc: everybody@elsewhere.example\r\n\r\nHello\u2028X-Spam: no';
    await officeAt(`smtp://127.0.0.1:${server.port}`).deliver({ ...toBruno, subject });
    const [mail] = server.arrived;
    expect(mail?.to).toEqual(['bruno@village.example']);
    expect(mail?.parsed.bcc).toBeUndefined();
    expect(mail?.parsed.headers.has('x-spam')).toBe(false);
    expect(mail?.parsed.subject).toContain('Bcc: everybody');
    expect(mail?.parsed.text?.trim()).toBe('À samedi !');
  });

  test.each([
    'bruno@village.example, eve@elsewhere.example',
    'bruno@village.example\r\nRCPT TO:<eve@elsewhere.example>',
    '<eve@elsewhere.example>',
    'Bruno <bruno@village.example>',
    'group: eve@elsewhere.example;',
    'bruno',
    '',
  ])('is not sent to what is no plain address (%j)', async (to) => {
    const server = await serverWith();
    const no = await refusalOf(officeAt(`smtp://127.0.0.1:${server.port}`).deliver({ ...toBruno, to }));
    expect(no.isFinal).toBe(true);
    expect(server.arrived).toEqual([]);
  });
});

describe('a mail server that does not take it', () => {
  test('because it is away is named so, and the mail may be tried again', async () => {
    const server = await startMailServer();
    await server.stop();
    const no = await refusalOf(officeAt(`smtp://127.0.0.1:${server.port}`).deliver(toBruno));
    expect(no.message).toBe('The mail server cannot be reached (ECONNREFUSED).');
    expect(no.isFinal).toBe(false);
  });

  test('because its certificate is nobody’s is named so', async () => {
    const server = await serverWith({ disabledCommands: [] });
    const no = await refusalOf(officeAt(`smtp://127.0.0.1:${server.port}`).deliver(toBruno));
    expect(no.message).toMatch(/certificate/);
    expect(server.arrived).toEqual([]);
  });

  test('because it offers no encryption although that was asked for is named so', async () => {
    const server = await serverWith();
    const no = await refusalOf(officeAt(`smtp://127.0.0.1:${server.port}?requireTLS=true`).deliver(toBruno));
    expect(no.message).toMatch(/encryption/);
    expect(server.arrived).toEqual([]);
  });

  test('because of the password is named so, without the password', async () => {
    const server = await serverWith({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('Invalid password for cocote')),
    });
    const no = await refusalOf(
      officeAt(`smtp://cocote:open-sesame@127.0.0.1:${server.port}`).deliver(toBruno),
    );
    expect(no.message).toBe('The mail server refuses the name or the password.');
    expect(no.isFinal).toBe(false);
  });

  test.each([
    { responseCode: 550, isFinal: true },
    { responseCode: 450, isFinal: false },
  ])('because of the recipient ($responseCode) is named so, without the address', async (reply) => {
    const server = await serverWith({
      onRcptTo: ({ address }, _session, done) =>
        done(Object.assign(new Error(`no ${address} here`), { responseCode: reply.responseCode })),
    });
    const no = await refusalOf(officeAt(`smtp://127.0.0.1:${server.port}`).deliver(toBruno));
    expect(no.message).toContain(`${reply.responseCode}`);
    expect(no.message).not.toContain('bruno');
    expect(no.isFinal).toBe(reply.isFinal);
  });
});
