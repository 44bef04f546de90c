import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { makeLog, mask, maskMail } from '@/lib/host/log';

const line = z.object({
  err: z
    .object({ message: z.string(), stack: z.string(), cause: z.object({ message: z.string() }).optional() })
    .optional(),
  msg: z.string(),
});

function logged(write: (log: ReturnType<typeof makeLog>) => void) {
  let text = '';
  write(makeLog({ write: (chunk: string) => void (text += chunk) }));
  return { text, line: line.parse(JSON.parse(text)) };
}

describe('what is logged about people', () => {
  test('a mail address keeps its first letter and its domain', () => {
    expect(maskMail('amina@example.org')).toBe('a…@example.org');
    expect(maskMail('nobody')).toBe('…');
  });

  test('no sentence names a mail address, wherever it stands', () => {
    const { text } = logged((log) =>
      log.error({ detail: 'Key (email)=(amina.b+x@mail.example.org) exists' }, 'to <élodie@exemple.fr>'),
    );
    expect(text).not.toMatch(/amina|élodie/);
    expect(text).toContain('@mail.example.org');
  });

  test('the address of a database or a mail server is told without its password', () => {
    expect(mask('postgres://cocote:hunter2@127.0.0.1:5432/cocote')).toBe(
      'postgres://…@127.0.0.1:5432/cocote',
    );
    expect(mask('smtp://a%40b.fr:p%3Aw@mail.example:587')).toBe('smtp://…@mail.example:587');
  });

  test('secrets have no value', () => {
    const { text } = logged((log) =>
      log.warn(
        {
          token: 't0ken',
          code: '123456',
          headers: { cookie: 'c00kie', authorization: 'b3arer' },
          mail: { to: 'x' },
        },
        'seen',
      ),
    );
    expect(text).not.toMatch(/t0ken|123456|c00kie|b3arer/);
  });

  test('a query that failed is told without what it was given, and with its reason', () => {
    const error = new Error(
      'Failed query: insert into "persons" values ($1)\nparams: amina@example.org,123456',
      {
        cause: new Error('duplicate key'),
      },
    );
    const told = logged((log) => log.error({ err: error }, 'failed'));
    expect(told.text).not.toMatch(/123456|amina/);
    expect(told.line.err?.message).toBe('Failed query: insert into "persons" values ($1)');
    expect(told.line.err?.cause?.message).toBe('duplicate key');
  });
});
