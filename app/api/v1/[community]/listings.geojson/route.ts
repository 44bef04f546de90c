import { boxIn } from '@/lib/map/box';
import { instantIn, kindOf, kinds, type Feature } from '@/lib/listings/features';
import { realTools } from '@/lib/host/tools';
import { listingAddress } from '@/lib/web/paths';
import { askedIn, badRequest, notFound, type Asked, type Params } from '../asked';
import { foundFeatures } from '../found-features';
import { keptAnswer } from '../kept-answer';

const most = 1000;
const licence = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/';

/**
 * Published listings as GeoJSON, for maps of others (uMap reads it with `bbox={bbox}`): every part of a search's address, and
 * `bbox=w,s,e,n`, `theme`, `kind`, `updated_since`. Points are the centres of ~300 m cells.
 */
export async function GET(request: Request, context: Params): Promise<Response> {
  const asked = await askedIn(request, context);
  if (!asked) return notFound();
  const { query } = asked;
  const box = query.has('bbox') ? boxIn(query.get('bbox')) : undefined;
  if (query.has('bbox') && !box) return badRequest('bbox is west,south,east,north in degrees.');
  const since = query.get('updated_since');
  const updatedSince = since === null ? undefined : instantIn(since);
  if (since !== null && !updatedSince)
    return badRequest('updated_since is an instant, such as 2026-11-23T08:00:00Z.');
  const said = query.get('kind');
  const kind = kinds.find((name) => name === said);
  if (said !== null && !kind) return badRequest(`kind is one of ${kinds.join(', ')}.`);
  const found = await foundFeatures(asked, { box, updatedSince, kind, limit: most });
  const features = found.slice(0, most).map((feature) => featureOf(feature, asked));
  const more = found.length > most ? { more: true } : {};
  const body = JSON.stringify({ type: 'FeatureCollection', features, ...more });
  return keptAnswer(request, body, 'application/geo+json');
}

function featureOf(feature: Feature, { community, locale }: Asked) {
  const { id, title, description, theme, point, updatedAt } = feature;
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [point.lng, point.lat] },
    properties: {
      ...{ id, name: title, description: excerpt(description), theme, licence },
      url: realTools().links.listing(locale, community.slug, listingAddress(feature)),
      kind: kindOf(feature),
      commune: feature.commune,
      updated_at: updatedAt.toISOString(),
    },
  };
}

const longest = 200;
const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
};
