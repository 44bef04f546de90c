import { describe, expect, test } from 'vitest';
import { readSettings } from '@/lib/gateways/settings';

function read(env: Record<string, string>) {
  const answer = readSettings(env);
  if (!answer.ok) throw new Error(answer.sentences.join(' '));
  return answer.settings;
}

function sentences(env: Record<string, string>): string[] {
  const answer = readSettings(env);
  return answer.ok ? [] : answer.sentences;
}

describe('someone who sets nothing', () => {
  test('gets a demonstration on port 3000, with a database and a secret still to be found', () => {
    expect(read({})).toMatchObject({
      port: 3000,
      appUrl: 'http://localhost:3000',
      databaseUrl: null,
      authSecret: null,
      demo: true,
      smtpUrl: null,
      geocoderUrl: null,
      mapStyleUrl: null,
      logLevel: 'info',
      trustProxy: false,
    });
  });

  test('keeps everything in one folder, named by its whole path', () => {
    expect(read({}).dataDir).toBe(`${process.cwd()}/.data`);
    expect(read({ DATA_DIR: '/srv/cocote' }).dataDir).toBe('/srv/cocote');
  });

  test('reads an empty line as nothing said', () => {
    expect(read({ PORT: '', DATABASE_URL: '', DEMO: '' })).toMatchObject({
      port: 3000,
      databaseUrl: null,
      demo: true,
    });
  });
});

describe('someone who runs a community', () => {
  test('is known by the address that they give, without a slash at its end', () => {
    const settings = read({ APP_URL: 'https://cocote.example/' });
    expect(settings.appUrl).toBe('https://cocote.example');
    expect(settings.mailFrom).toBe('CoCoTe <no-reply@cocote.example>');
  });

  test('is found on the port that they choose', () => {
    expect(read({ PORT: '8080' })).toMatchObject({ port: 8080, appUrl: 'http://localhost:8080' });
  });

  test('turns the demonstration off', () => {
    expect(read({ DEMO: '0' }).demo).toBe(false);
  });

  test('may name the sender of mails with or without a name', () => {
    expect(read({ MAIL_FROM: 'hello@cocote.example' }).mailFrom).toBe('hello@cocote.example');
    expect(read({ MAIL_FROM: 'Au Pilat <hello@cocote.example>' }).mailFrom).toBe(
      'Au Pilat <hello@cocote.example>',
    );
  });
});

describe('someone who mistypes', () => {
  test.each([
    ['PORT', 'eighty'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['PORT', '3000.5'],
    ['DATABASE_URL', 'mysql://localhost/cocote'],
    ['DATABASE_URL', 'localhost:5432'],
    ['APP_URL', 'cocote.example'],
    ['APP_URL', 'https://cocote.example/app'],
    ['APP_URL', 'ftp://cocote.example'],
    ['AUTH_SECRET', 'short'],
    ['DEMO', 'yes'],
    ['SMTP_URL', 'mail.example'],
    ['MAIL_FROM', 'CoCoTe'],
    ['MAIL_FROM', 'a@b.example\nBcc: c@d.example'],
    ['GEOCODER_URL', 'data.geopf.fr'],
    ['MAP_STYLE_URL', 'tiles.example/style'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'true'],
  ])('is told in one sentence that %s cannot be “%s”', (name, value) => {
    const told = sentences({ [name]: value });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^${name} .+\\.$`));
  });

  test('is told of every mistake at once', () => {
    expect(sentences({ PORT: 'x', DEMO: 'x', APP_URL: 'x' })).toHaveLength(3);
  });

  test('never reads a password or a secret back', () => {
    const told = sentences({
      DATABASE_URL: 'mysql://amina:hunter2@localhost/x',
      SMTP_URL: 'http://amina:hunter2@localhost',
      AUTH_SECRET: 'hunter2',
    });
    expect(told).toHaveLength(3);
    expect(told.join(' ')).not.toContain('hunter2');
  });
});
