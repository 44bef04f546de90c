/** What each job does, by its name. */
import type { CronItem, Task, TaskList } from 'graphile-worker';
import type { JobName, JobPayloads } from '@/lib/gateways/jobs';

/** What the clock asks for: every chore of the house, as cron writes it. */
export const chores: CronItem[] = [];

type Deeds = { [Name in JobName]: (payload: JobPayloads[Name]) => Promise<void> };

const deeds: Partial<Deeds> = {};

export const tasks: TaskList = Object.fromEntries(
  Object.entries(deeds).map(([name, deed]) => [name, taskOf(deed)]),
);

/** graphile-worker knows no types of payloads: they are those that `Jobs.enqueue` let in under the same name. */
function taskOf(deed: (payload: never) => Promise<void>): Task {
  return (payload) => deed(payload as never);
}
