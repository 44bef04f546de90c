-- Which of these listings can really be had on these days: nobody holds them, and their owners do not keep them. Asked of many
-- at once, since asking one by one costs a query for each.
CREATE FUNCTION listings_free(targets uuid[], first_day date, last_day date) RETURNS SETOF uuid LANGUAGE sql STABLE
SET enable_seqscan = off SET jit = off AS $$
  WITH l AS MATERIALIZED (
    SELECT li.id, li.units, li.available_from, li.available_until, li.max_days, coalesce(li.slot_minutes, 60) AS slot, t.template, t.subject,
      t.direction, z.zone, tstzrange(first_day::timestamp AT TIME ZONE z.zone, (last_day + 1)::timestamp AT TIME ZONE z.zone) AS span
    FROM unnest(targets) AS u (id)
      JOIN listings li ON li.id = u.id
      JOIN listing_types t ON t.id = li.listing_type_id
      JOIN communities co ON co.id = li.community_id,
      LATERAL (SELECT coalesce(li.time_zone, co.time_zone) AS zone) z
  )
  SELECT l.id FROM l
  WHERE coalesce(l.available_from <= last_day, true) AND coalesce(l.available_until >= first_day, true) AND CASE
    WHEN l.direction = 'request' THEN true
    WHEN l.subject = 'ride' THEN EXISTS (
      SELECT 1 FROM ride_departures d WHERE d.listing_id = l.id AND d.day BETWEEN first_day AND last_day
        AND d.state = 'planned' AND d.departs_at > now() AND EXISTS (
          SELECT 1 FROM ride_stops s WHERE s.listing_id = l.id AND s.position > 0
            AND seats_peak(d.id, s.position - 1, s.position, '00000000-0000-0000-0000-000000000000') < l.units))
    WHEN l.template IN ('give', 'sell', 'swap') THEN
      NOT EXISTS (SELECT 1 FROM holds h WHERE h.listing_id = l.id)
      OR held_peak(l.id, tstzrange(now(), NULL), '00000000-0000-0000-0000-000000000000') < l.units
    WHEN l.template IN ('help', 'service', 'space') THEN EXISTS (
      SELECT 1 FROM generate_series(first_day, last_day, interval '1 day') AS g (at),
        LATERAL (SELECT g.at::date AS day, tstzrange(g.at::date::timestamp AT TIME ZONE l.zone, (g.at::date + 1)::timestamp AT TIME ZONE l.zone) AS whole) d
      WHERE upper(d.whole) > now() AND l.units * (
          CASE WHEN EXISTS (SELECT 1 FROM listing_exceptions e WHERE e.listing_id = l.id AND e.day = d.day AND e.kind = 'closed' AND e.from_minute IS NULL) THEN 0
          ELSE coalesce((SELECT sum(o.to_minute - o.from_minute) FROM listing_openings o WHERE o.listing_id = l.id AND o.weekday = extract(isodow FROM d.day)), 0) END
          + coalesce((SELECT sum(coalesce(e.to_minute, 1440) - coalesce(e.from_minute, 0)) FROM listing_exceptions e
              WHERE e.listing_id = l.id AND e.day = d.day AND e.kind = 'open'), 0)
        ) - coalesce((SELECT sum(h.units * extract(epoch FROM upper(h.during * d.whole) - lower(h.during * d.whole)) / 60)
              FROM holds h WHERE h.listing_id = l.id AND h.during && d.whole), 0)
          - l.units * coalesce((SELECT sum(extract(epoch FROM upper(b.during * d.whole) - lower(b.during * d.whole)) / 60)
              FROM listing_blocks b WHERE b.listing_id = l.id AND b.during && d.whole), 0) >= l.slot)
    ELSE coalesce(l.available_from <= first_day, true) AND coalesce(l.available_until >= last_day, true)
      AND coalesce(last_day - first_day + 1 <= l.max_days, true)
      AND NOT EXISTS (SELECT 1 FROM listing_closures c WHERE c.listing_id = l.id AND c.from_day <= last_day AND c.to_day >= first_day)
      AND NOT EXISTS (SELECT 1 FROM listing_blocks b WHERE b.listing_id = l.id AND b.during && l.span)
      AND CASE WHEN NOT EXISTS (SELECT 1 FROM holds h WHERE h.listing_id = l.id) THEN true
        WHEN l.units = 1 AND EXISTS (SELECT 1 FROM holds h WHERE h.listing_id = l.id AND h.during && l.span) THEN false
        -- What is out and late is not there, although its days are over.
        ELSE held_peak(l.id, l.span, '00000000-0000-0000-0000-000000000000') + CASE WHEN lower(l.span) > now() THEN 0 ELSE coalesce((
          SELECT sum(h.units) FROM holds h JOIN exchanges e ON e.id = h.exchange_id
          WHERE h.listing_id = l.id AND coalesce(e.problem_from, e.state) = 'handed-over' AND upper(h.during) < now()), 0) END < l.units END
    END;
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION listing_free(target uuid, first_day date, last_day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM listings_free(ARRAY[target], first_day, last_day));
$$;
--> statement-breakpoint
-- A page of what a search finds, and how many in all: 1001 stands for more than a thousand. `wanted`: words and filters; `ranked`:
-- the words alone; `cells`: those that cover the circle of `reach` metres around `origin`. What is common is not counted
-- and sorted as a whole: the index of the wished order is walked until enough of it fits (probe, then walk). A circle and a box
-- that leave nothing out stand for none, so that one plan does for both; sorting is discouraged, or it would stand in for a walk.
CREATE OR REPLACE FUNCTION search_ids(
  asked_community integer, wanted tsquery, ranked tsquery, cells tsquery, sorted text, origin point, reach double precision,
  within box, most_cents integer, first_day date, last_day date, take integer, skip integer
) RETURNS TABLE (listing_id uuid, away double precision, total integer) LANGUAGE plpgsql STABLE
SET enable_seqscan = off SET enable_sort = off SET plan_cache_mode = force_generic_plan SET jit = off AS $$
#variable_conflict use_column
DECLARE cap constant integer := 1001; far constant integer := 20000; near constant integer := 3000; many integer;
  ids uuid[]; aways double precision[]; looked integer;
  scores real[]; dates timestamptz[]; numbers bigint[];
  asked tsquery := CASE WHEN wanted IS NULL THEN cells WHEN cells IS NULL THEN wanted ELSE wanted && cells END;
  probed text := CASE WHEN wanted IS NOT NULL THEN 'words' WHEN reach IS NOT NULL OR within IS NOT NULL THEN 'place' ELSE 'all' END;
  round circle := coalesce(circle(origin, reach), '<(0,0),1e9>'::circle);
  seen box := coalesce(within, '(1e9,1e9),(-1e9,-1e9)'::box);
  cents integer := coalesce(most_cents, 2147483647);
  -- Some of what fits may not be free on the days: then all of the first thousand are looked at.
  enough integer := CASE WHEN first_day IS NULL THEN take ELSE cap END;
  past integer := CASE WHEN first_day IS NULL THEN skip ELSE 0 END;
BEGIN
  WITH m AS MATERIALIZED (
    (SELECT d.listing_id AS id, d.at, d.price_cents, d.published_at, d.number, CASE WHEN sorted = 'relevance' THEN d.words END AS words
      FROM search_docs d WHERE probed = 'words' AND d.words @@ asked AND (reach IS NULL OR d.at <@ round)
        AND (within IS NULL OR d.at <@ seen) AND (most_cents IS NULL OR d.price_cents <= cents) LIMIT cap)
    UNION ALL
    (SELECT d.listing_id, d.at, d.price_cents, d.published_at, d.number, NULL::tsvector
      FROM search_docs d WHERE probed = 'place' AND d.community = asked_community AND d.at <@ round AND d.at <@ seen
        AND (most_cents IS NULL OR d.price_cents <= cents) LIMIT cap)
    UNION ALL
    (SELECT d.listing_id, d.at, d.price_cents, d.published_at, d.number, NULL::tsvector
      FROM search_docs d WHERE probed = 'all' AND d.community = asked_community AND d.price_cents <= cents LIMIT cap)
  ), n AS MATERIALIZED (SELECT count(*) AS all_of FROM m),
  s AS (SELECT r.*, row_number() OVER (ORDER BY
      CASE WHEN sorted = 'nearest' THEN r.far_away END, CASE WHEN sorted = 'cheapest' THEN r.price_cents END,
      r.score DESC NULLS LAST, r.published_at DESC, r.number DESC) AS place
    FROM (SELECT m.id, m.at <-> origin AS far_away, m.price_cents, m.published_at, m.number,
        CASE WHEN sorted = 'relevance' THEN ts_rank(m.words, ranked) END AS score
      FROM m, n WHERE n.all_of < cap OR sorted = 'relevance') r)
  SELECT (SELECT all_of FROM n), array_agg(s.id ORDER BY s.place), array_agg(s.far_away ORDER BY s.place),
    array_agg(s.score ORDER BY s.place), array_agg(s.published_at ORDER BY s.place), array_agg(s.number ORDER BY s.place)
  INTO many, ids, aways, scores, dates, numbers
  FROM s, n WHERE (n.all_of = cap AND sorted = 'relevance') OR (s.place > past AND s.place <= past + enough);
  IF many < cap THEN
    NULL;
  ELSIF sorted = 'nearest' THEN
    SELECT array_agg(u.listing_id), array_agg(u.far_away) INTO ids, aways FROM (SELECT t.listing_id, t.far_away FROM (
      SELECT d.listing_id, d.words, d.price_cents, d.at <-> origin AS far_away FROM search_docs d
      WHERE d.community = asked_community AND d.at <@ round AND d.at <@ seen ORDER BY d.at <-> origin LIMIT far) t
    WHERE (wanted IS NULL OR t.words @@ wanted) AND (most_cents IS NULL OR t.price_cents <= cents) LIMIT enough OFFSET past) u;
  ELSIF sorted = 'cheapest' THEN
    SELECT array_agg(u.listing_id), array_agg(u.far_away) INTO ids, aways FROM (SELECT t.listing_id, t.far_away FROM (
      SELECT d.listing_id, d.words, d.price_cents, d.at, d.at <-> origin AS far_away FROM search_docs d
      WHERE d.community = asked_community ORDER BY d.price_cents, d.number LIMIT far) t
    WHERE (wanted IS NULL OR t.words @@ wanted) AND (reach IS NULL OR t.at <@ round) AND (within IS NULL OR t.at <@ seen)
      AND (most_cents IS NULL OR t.price_cents <= cents) LIMIT enough OFFSET past) u;
  ELSIF sorted = 'relevance' THEN
    -- A thousand of those that fit, whichever they are, and all of the newest: the best of them, the newest first among equals.
    SELECT array_agg(v.id), array_agg(v.far_away) INTO ids, aways FROM (SELECT u.id, u.far_away FROM (
      SELECT t.listing_id AS id, t.far_away, ts_rank(t.words, ranked) AS score, t.published_at, t.number FROM (
        SELECT d.listing_id, d.words, d.price_cents, d.at, d.published_at, d.number, d.at <-> origin AS far_away FROM search_docs d
        WHERE d.community = asked_community ORDER BY d.published_at DESC NULLS LAST, d.number DESC NULLS LAST LIMIT near) t
      WHERE t.words @@ wanted AND (reach IS NULL OR t.at <@ round) AND (within IS NULL OR t.at <@ seen)
        AND (most_cents IS NULL OR t.price_cents <= cents)
      UNION
      SELECT p.id, p.far_away, p.score, p.published_at, p.number
      FROM unnest(ids, aways, scores, dates, numbers) AS p (id, far_away, score, published_at, number)) u
    ORDER BY u.score DESC, u.published_at DESC, u.number DESC LIMIT enough OFFSET past) v;
  ELSE
    SELECT array_agg(u.listing_id), array_agg(u.far_away) INTO ids, aways FROM (SELECT t.listing_id, t.far_away FROM (
      SELECT d.listing_id, d.words, d.price_cents, d.at, d.at <-> origin AS far_away FROM search_docs d
      WHERE d.community = asked_community ORDER BY d.published_at DESC NULLS LAST, d.number DESC NULLS LAST LIMIT far) t
    WHERE (wanted IS NULL OR t.words @@ wanted) AND (reach IS NULL OR t.at <@ round) AND (within IS NULL OR t.at <@ seen)
      AND (most_cents IS NULL OR t.price_cents <= cents) LIMIT enough OFFSET past) u;
  END IF;
  -- All that fits is far down the walk: it is sorted after all.
  IF many = cap AND sorted NOT IN ('nearest', 'relevance') AND coalesce(cardinality(ids), 0) < take AND probed <> 'all' THEN
    SELECT array_agg(u.listing_id), array_agg(u.far_away) INTO ids, aways FROM (SELECT t.listing_id, t.at <-> origin AS far_away FROM (
      (SELECT d.listing_id, d.at, d.price_cents, d.published_at, d.number FROM search_docs d
        WHERE probed = 'words' AND d.words @@ asked AND (reach IS NULL OR d.at <@ round) AND (within IS NULL OR d.at <@ seen)
          AND (most_cents IS NULL OR d.price_cents <= cents))
      UNION ALL
      (SELECT d.listing_id, d.at, d.price_cents, d.published_at, d.number FROM search_docs d
        WHERE probed = 'place' AND d.community = asked_community AND d.at <@ round AND d.at <@ seen
          AND (most_cents IS NULL OR d.price_cents <= cents))) t
    ORDER BY CASE WHEN sorted = 'cheapest' THEN t.price_cents END, CASE WHEN sorted = 'cheapest' THEN t.number END,
      t.published_at DESC, t.number DESC LIMIT enough OFFSET past) u;
  END IF;
  IF first_day IS NULL THEN
    RETURN QUERY SELECT u.id, u.far_away, many FROM unnest(ids, aways) AS u (id, far_away);
    RETURN;
  END IF;
  looked := coalesce(cardinality(ids), 0);
  SELECT array_agg(u.id ORDER BY u.place), array_agg(u.far_away ORDER BY u.place) INTO ids, aways
  FROM unnest(ids, aways) WITH ORDINALITY AS u (id, far_away, place) WHERE u.id = ANY (ARRAY(SELECT listings_free(ids, first_day, last_day)));
  IF looked < cap OR coalesce(cardinality(ids), 0) < skip + take THEN many := coalesce(cardinality(ids), 0); END IF;
  RETURN QUERY SELECT u.id, u.far_away, many FROM unnest(ids[skip + 1 : skip + take], aways[skip + 1 : skip + take]) AS u (id, far_away);
END $$;
