import { straightRouting, type Routing } from './routing';
import { serviceRouting } from './routing-service';

/** The router where one is configured, else the straight line. */
export const routingFor = (url: string | null): Routing => (url ? serviceRouting(url) : straightRouting);
