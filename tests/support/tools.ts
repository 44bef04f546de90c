import type { Db } from '@/db/types';
import { pretendCalendars } from '@/lib/gateways/calendars';
import { pretendJobs, realJobs } from '@/lib/gateways/jobs';
import type { Letter } from '@/lib/gateways/mail';
import { pretendRouting } from '@/lib/gateways/routing';
import { pretendStorage } from '@/lib/gateways/storage';
import type { Tools } from '@/lib/gateways/tools';
import { linksAt } from '@/lib/web/paths';

/** Pretend gateways. `at` gives the same ones at another instant. */
export function pretendTools(now: Date, jobs: Tools['jobs'] = pretendJobs()) {
  const letters: Letter[] = [];
  const tools: Tools = {
    now,
    jobs,
    storage: pretendStorage(),
    links: linksAt('https://cocote.example'),
    mail: { post: (_tx: Db, letter: Letter) => Promise.resolve(void letters.push(letter)) },
    routing: pretendRouting(),
    calendars: pretendCalendars(),
    geocoder: {
      suggest: () => Promise.resolve([]),
      commune: () => Promise.resolve(undefined),
      address: () => Promise.resolve(undefined),
      place: () => Promise.resolve(false),
    },
  };
  return { ...tools, letters, at: (instant: Date | string): Tools => ({ ...tools, now: new Date(instant) }) };
}

/** The same with the real queue, in the same database. */
export const toolsWithQueue = (now: Date) => pretendTools(now, realJobs);
