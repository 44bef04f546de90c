import type { Calendars } from './calendars';
import type { Geocoder } from './geocoder';
import type { Jobs } from './jobs';
import type { Links } from './links';
import type { Mailer } from './mail';
import type { Routing } from './routing';
import type { Storage } from './storage';

/** What is outside the house, handed to the verbs that need it. `now` is read once, when the verb is called. */
export type Tools = {
  now: Date;
  jobs: Jobs;
  mail: Mailer;
  storage: Storage;
  geocoder: Geocoder;
  routing: Routing;
  calendars: Calendars;
  links: Links;
};
