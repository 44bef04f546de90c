/** What the measurement of searching asks of the application: its own questions, and a database to put them to. */
export { foundIds, sortOf } from '@/lib/listings/find';
export { cellsOnMap } from '@/lib/listings/on-map';
export { readSearch } from '@/lib/listings/search-wish';
export { migrate } from '@/lib/host/database';
export { connect } from '@/db/client';
export { sql } from 'drizzle-orm';
