/** Structured lines on the standard output, in which no mail address and no secret is readable. */
import pino, { stdSerializers, type Logger } from 'pino';
import { readSettings } from '@/lib/gateways/settings';

let known: Logger | undefined;

export function log(): Logger {
  known ??= makeLog(pino.destination({ fd: 1, sync: true }));
  return known;
}

/** The same lines, written elsewhere. */
export function makeLog(destination: pino.DestinationStream): Logger {
  const read = readSettings(process.env);
  return pino(
    {
      level: read.ok ? read.settings.logLevel : 'info',
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '…' },
      serializers: { err: serializeError },
      hooks: { streamWrite: mask },
    },
    destination,
  );
}

/** `amina@example.org` becomes `a…@example.org`: enough to recognise a domain that refuses, not a person. */
export function maskMail(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '…' : `${address.slice(0, 1)}…${address.slice(at)}`;
}

/** Masks every mail address and every password of an address that a text holds. */
export function mask(text: string): string {
  return text
    .replace(/(\w+:\/\/)[^\s/@:"]*:[^\s/@"]*@/g, '$1…@')
    .replace(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, maskMail);
}

const SECRET_KEYS = [
  'authorization',
  'code',
  'cookie',
  'email',
  'password',
  'secret',
  'to',
  'token',
  'url_query',
];

// A query that failed is told without the values that it was given.
function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack } = stdSerializers.err(error);
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause instanceof Error ? { cause: serializeError(error.cause) } : {};
  return { type, message: withoutValues(message), stack: withoutValues(stack ?? ''), ...code, ...cause };
}

const withoutValues = (text: string): string => text.replace(/\nparams: .*/g, '');
