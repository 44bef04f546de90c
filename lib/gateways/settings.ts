/** What the person who runs CoCoTe may say from outside (the environment, or `.env`), checked once at start. */
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

export type Settings = {
  port: number;
  databaseUrl: string;
  /** The address that people type, without a slash at its end. */
  appUrl: string;
  authSecret: string;
  demo: boolean;
  /** NULL: every mail is kept, and the demonstration shows it. */
  smtpUrl: string | null;
  mailFrom: string;
  /** Whole path of the folder where everything is kept. */
  dataDir: string;
  /** NULL: the communes that CoCoTe knows by itself. */
  geocoderUrl: string | null;
  /** NULL: ways by road are straight lines, made longer. */
  routingUrl: string | null;
  /** NULL: the style of our own, which asks nobody for anything. */
  mapStyleUrl: string | null;
  /** Where this installation's source can be had, as the licence asks of whoever changes it. NULL: the footer names the licence alone. */
  sourceUrl: string | null;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Whether the proxy in front is believed about who asks, and how. */
  trustProxy: boolean;
};

/** Before the start has found or made them, the database and the secret may be absent. */
export type GivenSettings = Omit<Settings, 'databaseUrl' | 'authSecret'> & {
  databaseUrl: string | null;
  authSecret: string | null;
};

type Env = Record<string, string | undefined>;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Reads every setting, and says in one sentence for each what is wrong with it. Never repeats a secret. */
export function readSettings(
  env: Env,
): { ok: true; settings: GivenSettings } | { ok: false; sentences: string[] } {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = shape.safeParse(given);
  if (!read.success) return { ok: false, sentences: read.error.issues.map((issue) => issue.message) };
  const {
    PORT,
    DATABASE_URL,
    AUTH_SECRET,
    SMTP_URL,
    MAIL_FROM,
    DATA_DIR,
    GEOCODER_URL,
    ROUTING_URL,
    MAP_STYLE_URL,
    SOURCE_URL,
    ...rest
  } = read.data;
  const appUrl = rest.APP_URL ?? `http://localhost:${PORT}`;
  return {
    ok: true,
    settings: {
      port: PORT,
      databaseUrl: DATABASE_URL ?? null,
      appUrl,
      authSecret: AUTH_SECRET ?? null,
      demo: rest.DEMO,
      smtpUrl: SMTP_URL ?? null,
      mailFrom: MAIL_FROM ?? `CoCoTe <no-reply@${new URL(appUrl).hostname}>`,
      dataDir: isAbsolute(DATA_DIR) ? DATA_DIR : resolve(DATA_DIR),
      geocoderUrl: GEOCODER_URL ?? null,
      mapStyleUrl: MAP_STYLE_URL ?? null,
      routingUrl: ROUTING_URL ?? null,
      sourceUrl: SOURCE_URL ?? null,
      logLevel: rest.LOG_LEVEL,
      trustProxy: rest.TRUST_PROXY,
    },
  };
}

let known: Settings | undefined;

/** The settings of this process. The start has put what it found or made into the environment. */
export function settings(): Settings {
  known ??= complete(process.env);
  return known;
}

function complete(env: Env): Settings {
  const read = readSettings(env);
  if (!read.ok) throw new Error(read.sentences.join(' '));
  const { databaseUrl, authSecret } = read.settings;
  if (databaseUrl === null) throw new Error('DATABASE_URL is not set.');
  if (authSecret === null) throw new Error('AUTH_SECRET is not set.');
  return { ...read.settings, databaseUrl, authSecret };
}

/** The address of a program, in one of the forms that it may begin with. */
function address(name: string, protocols: readonly string[], sentence: string) {
  return z.string().refine((value) => protocols.includes(protocolOf(value) ?? ''), `${name} ${sentence}`);
}

function protocolOf(value: string): string | undefined {
  return URL.canParse(value) ? new URL(value).protocol : undefined;
}

/** The beginning of every address: protocol, host and port, nothing behind. */
function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, pathname, search, hash, username } = new URL(value);
  const isBare = pathname === '/' && search === '' && hash === '' && username === '';
  return (protocol === 'http:' || protocol === 'https:') && hostname !== '' && isBare;
}

function onOff(name: string, otherwise: '0' | '1', meaning: string) {
  const sentence = `${name} is either 1 or 0: ${meaning}.`;
  return z
    .enum(['0', '1'], sentence)
    .default(otherwise)
    .transform((value) => value === '1');
}

const PORT_SENTENCE = 'PORT must be a whole number from 1 to 65535, such as 3000.';

const shape = z.object({
  PORT: z
    .string()
    .default('3000')
    .refine(
      (value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535,
      PORT_SENTENCE,
    )
    .transform(Number),
  DATABASE_URL: address(
    'DATABASE_URL',
    ['postgres:', 'postgresql:'],
    'must be the address of a PostgreSQL database, such as postgres://user:password@host:5432/name. Leave it out to use the database that CoCoTe brings.',
  ).optional(),
  APP_URL: z
    .string()
    .refine(
      isOrigin,
      'APP_URL must be the address that people type, without a path, such as https://cocote.example.',
    )
    .transform((value) => new URL(value).origin)
    .optional(),
  AUTH_SECRET: z
    .string()
    .min(32, 'AUTH_SECRET must have at least 32 characters. Leave it out to have one made and kept.')
    .optional(),
  DEMO: onOff('DEMO', '1', '1 shows the demonstration village, 0 has none of its doors'),
  SMTP_URL: address(
    'SMTP_URL',
    ['smtp:', 'smtps:'],
    'must be the address of a mail server, such as smtp://user:password@mail.example:587.',
  ).optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>@\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
      'MAIL_FROM must be a mail address, such as CoCoTe <hello@cocote.example>.',
    )
    .optional(),
  DATA_DIR: z.string().default('.data'),
  GEOCODER_URL: address(
    'GEOCODER_URL',
    ['http:', 'https:'],
    'must be the address of an address service, such as https://data.geopf.fr/geocodage.',
  ).optional(),
  ROUTING_URL: address(
    'ROUTING_URL',
    ['http:', 'https:'],
    'must be the address of a router that answers as OSRM does, such as https://router.example.',
  ).optional(),
  MAP_STYLE_URL: address(
    'MAP_STYLE_URL',
    ['http:', 'https:'],
    'must be the address of a map style, such as https://tiles.openfreemap.org/styles/liberty.',
  ).optional(),
  SOURCE_URL: address(
    'SOURCE_URL',
    ['http:', 'https:'],
    'must be the address where the source can be had.',
  ).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`).default('info'),
  TRUST_PROXY: onOff('TRUST_PROXY', '0', '1 believes the proxy in front about who asks, 0 believes nobody'),
});
