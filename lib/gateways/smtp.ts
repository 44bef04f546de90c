/** The mail server, spoken to by nodemailer. What it answers is retold without addresses: failures are kept and logged. */
import { createTransport } from 'nodemailer';
import type { Locale } from '@/lib/ground/locale';

export type Outgoing = {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  locale: Locale;
  /** NULL for mails that cannot be ended. */
  unsubscribeUrl: string | null;
};

export type PostOffice = {
  /** @throws Undelivered */
  deliver(mail: Outgoing): Promise<void>;
  close(): void;
};

/** A mail that the server did not take. The sentence names no address and no password. */
export class Undelivered extends Error {
  /** Trying again would not help. */
  readonly isFinal: boolean;

  constructor(sentence: string, isFinal = false) {
    super(sentence);
    this.name = 'Undelivered';
    this.isFinal = isFinal;
  }
}

/**
 * `smtp://user:password@host:587` turns to TLS when the server offers it, and must with `?requireTLS=true`;
 * `smtps://user:password@host` begins with TLS. A certificate that is not trusted ends the conversation.
 */
export function smtp(url: string, from: string): PostOffice {
  const transport = createTransport({ url, pool: true, maxConnections: 2, maxMessages: 100, ...PATIENCE });
  return {
    async deliver(mail) {
      if (!onePlainAddress.test(mail.to)) throw new Undelivered('This is not an address for mail.', true);
      try {
        await transport.sendMail(envelopeOf(mail, from));
      } catch (error) {
        throw retold(error);
      }
    },
    close: () => transport.close(),
  };
}

const PATIENCE = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
  dnsTimeout: 10_000,
};
/** One address and nothing around it: no second recipient, no name, no new line. */
const onePlainAddress = /^[^\s,;:<>"()[\]\\@\p{Cc}]{1,64}@[^\s,;:<>"()[\]\\@\p{Cc}]{1,253}$/u;

function envelopeOf(mail: Outgoing, from: string) {
  const sender = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
  return {
    from,
    to: { name: '', address: mail.to },
    envelope: { from: sender, to: [mail.to] },
    subject: mail.subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, 200),
    text: mail.text,
    html: mail.html,
    // The same each time that it is tried, so that a mail handed over twice can be told to be one.
    messageId: `<${mail.id}@${sender.split('@')[1] ?? 'localhost'}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.locale,
      ...endings(mail.unsubscribeUrl),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** RFC 2369 and 8058: one press in the mail program ends such mails. */
const endings = (url: string | null): Record<string, string> =>
  url === null
    ? {}
    : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

function retold(error: unknown): Undelivered {
  const { code, command, responseCode, message } = traitsOf(error);
  const why = /\bE[A-Z]{4,}\b/.exec(message)?.[0] ?? code;
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return new Undelivered('The mail server refuses the name or the password.');
  if (code === 'EENVELOPE' && command === 'RCPT TO') {
    const isFinal = responseCode >= 550 && responseCode <= 559 && responseCode !== 552;
    return new Undelivered(`The mail server refuses the recipient (${responseCode}).`, isFinal);
  }
  if (
    code === 'ETLS' ||
    command === 'STARTTLS' ||
    /certificate|\b(?:ssl|tls)\b|altnames|STARTTLS/i.test(message)
  )
    return new Undelivered('The mail server offers no encryption that can be trusted: see its certificate.');
  if (responseCode > 0) return new Undelivered(`The mail server refuses the mail (${responseCode}).`);
  return new Undelivered(`The mail server cannot be reached (${why}).`);
}

function traitsOf(error: unknown): { code: string; command: string; responseCode: number; message: string } {
  if (!(error instanceof Error)) return { code: 'unknown', command: '', responseCode: 0, message: '' };
  const said = (name: string): unknown => Reflect.get(error, name);
  return {
    code: typeof said('code') === 'string' ? String(said('code')) : 'unknown',
    command: String(said('command') ?? ''),
    responseCode: Number(said('responseCode')) || 0,
    message: error.message,
  };
}
