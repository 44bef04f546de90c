import { join } from 'node:path';
import { realCalendars } from '@/lib/gateways/calendars';
import { realClock } from '@/lib/gateways/clock';
import { diskStorage } from '@/lib/gateways/disk-storage';
import { geocoderFor } from '@/lib/gateways/geocoder-for';
import { realJobs } from '@/lib/gateways/jobs';
import { keptMail } from '@/lib/gateways/kept-mail';
import { routingFor } from '@/lib/gateways/routing-for';
import { settings } from '@/lib/gateways/settings';
import type { Tools } from '@/lib/gateways/tools';
import { linksAt } from '@/lib/web/paths';

/** The gateways of this installation, as its settings choose them, and the present instant. */
export function realTools(): Tools {
  const { appUrl, dataDir, geocoderUrl, routingUrl } = settings();
  return {
    now: realClock(),
    jobs: realJobs,
    mail: keptMail(realJobs),
    storage: diskStorage(join(dataDir, 'photos')),
    geocoder: geocoderFor(geocoderUrl),
    routing: routingFor(routingUrl),
    calendars: realCalendars,
    links: linksAt(appUrl),
  };
}
