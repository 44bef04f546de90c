CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
--> statement-breakpoint
-- The French stemmer keeps the plural of words in -o, -i and -u (vélos, pneus), and takes travaux and travail apart: both are
-- made one before it, on both sides of the comparison.
CREATE OR REPLACE FUNCTION search_text(words text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(regexp_replace(lower(words), '\m(trav|vitr|ém|cor)aux\M', '\1ail', 'g'), '(\w{2}[oiu])s\M', '\1', 'g');
$$;
--> statement-breakpoint
CREATE FUNCTION search_point(lat double precision, lng double precision) RETURNS point LANGUAGE sql IMMUTABLE AS $$
  SELECT point(6378137 * radians(lng), 6378137 * ln(tan(pi() / 4 + radians(lat) / 2)));
$$;
--> statement-breakpoint
-- Every second bit of a number of twenty bits.
CREATE FUNCTION search_spread(n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT (d | (d << 1)) & 6148914691236517205 FROM (
    SELECT (c | (c << 2)) & 3689348814741910323 AS d FROM (
      SELECT (b | (b << 4)) & 1085102592571150095 AS c FROM (
        SELECT (a | (a << 8)) & 71777214294589695 AS b FROM (
          SELECT (n | (n << 16)) & 281470681808895 AS a) s1) s2) s3) s4;
$$;
--> statement-breakpoint
-- The cell of a point in a world that is halved twenty times each way: x from the west, y from the north.
CREATE FUNCTION search_cell(lat double precision, lng double precision) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT search_spread(least(1048575, greatest(0, floor((lng + 180) / 360 * 1048576)::bigint)))
    | (search_spread(least(1048575, greatest(0, floor((0.5 - ln((1 + sin(radians(lat))) / (1 - sin(radians(lat)))) / (4 * pi())) * 1048576)::bigint))) << 1);
$$;
--> statement-breakpoint
-- The same words, each behind the number of its community; places and weights stay.
CREATE FUNCTION search_prefixed(community integer, doc tsvector) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(string_agg('''' || replace(replace(community || '.' || w.lexeme, '\', '\\'), '''', '''''') || ''':'
    || array_to_string(ARRAY(SELECT p || upper(wt) FROM unnest(w.positions, w.weights) AS u (p, wt)), ','), ' '), '')::tsvector
  FROM unnest(doc) AS w (lexeme, positions, weights);
$$;
--> statement-breakpoint
CREATE FUNCTION search_words_of(community integer, config regconfig, title text, shelf text, more text, tokens text[]) RETURNS tsvector
LANGUAGE sql STABLE AS $$
  SELECT search_prefixed(community, setweight(to_tsvector(config, search_text(title)), 'A')
    || setweight(to_tsvector(config, search_text(shelf)), 'B') || setweight(to_tsvector(config, search_text(more)), 'C'))
    || array_to_tsvector(ARRAY(SELECT DISTINCT community || '#' || t FROM unnest(tokens) AS t WHERE t IS NOT NULL));
$$;
--> statement-breakpoint
-- The answers to a community's own questions that can be filtered by: what was chosen, and yes or no.
CREATE FUNCTION search_answers(answers jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY(
    SELECT 'a:' || a.key || '=' || v.value
    FROM jsonb_each(answers) AS a (key, value),
      LATERAL jsonb_array_elements_text(CASE jsonb_typeof(a.value) WHEN 'array' THEN a.value ELSE jsonb_build_array(a.value) END) AS v (value)
    WHERE length(v.value) <= 60
  );
$$;
--> statement-breakpoint
CREATE FUNCTION search_refresh(target uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE l record; place bigint; cents integer; doc tsvector;
BEGIN
  SELECT li.id, li.community_id, li.title, li.description, li.answers, li.public_lat AS lat, li.public_lng AS lng, li.published_at,
    coalesce(li.price_cents, li.day_cents, li.hour_cents, li.week_cents, 0) AS cents, li.listing_type_id AS type_id,
    t.subject, t.mode, t.direction, co.number AS community, search_config(co.locale) AS config,
    c.id AS category_id, p.id AS parent_id, c.theme,
    concat_ws(' ', c.name_fr, c.name_en, p.name_fr, p.name_en) AS shelf,
    concat_ws(' ', li.description, li.wanted, m.name,
      (SELECT string_agg(a.value #>> '{}', ' ') FROM jsonb_each(li.answers) AS a WHERE jsonb_typeof(a.value) = 'string')) AS more,
    (SELECT string_agg(s.name, ' ') FROM ride_stops s WHERE s.listing_id = li.id) AS stops
  INTO l
  FROM listings li
    JOIN listing_types t ON t.id = li.listing_type_id
    JOIN communities co ON co.id = li.community_id
    JOIN categories c ON c.id = li.category_id
    LEFT JOIN categories p ON p.id = c.parent_id
    LEFT JOIN communes m ON m.code = li.commune_code
  WHERE li.id = target AND li.state = 'published' AND li.public_lat IS NOT NULL AND li.published_at IS NOT NULL;
  IF NOT FOUND THEN
    DELETE FROM search_docs WHERE listing_id = target;
    RETURN;
  END IF;
  place := search_cell(l.lat, l.lng);
  cents := CASE WHEN l.mode IN ('rent', 'sell') THEN l.cents ELSE 0 END;
  doc := search_words_of(l.community, l.config, concat_ws(' ', l.title, l.stops), l.shelf, l.more, ARRAY[
    's:' || l.subject, 'm:' || l.mode, 'd:' || l.direction, 't:' || l.theme, 'c:' || l.category_id, 'c:' || l.parent_id,
    'y:' || l.type_id, CASE WHEN cents = 0 AND l.direction = 'offer' THEN 'free' END,
    'z11:' || (place >> 18), 'z13:' || (place >> 14)] || search_answers(l.answers));
  INSERT INTO search_docs AS d (listing_id, community_id, community, words, at, cell, price_cents, is_request, published_at)
  VALUES (l.id, l.community_id, l.community, doc, search_point(l.lat, l.lng), place, cents, l.direction = 'request', l.published_at)
  ON CONFLICT (listing_id) DO UPDATE SET words = excluded.words, at = excluded.at, cell = excluded.cell,
    price_cents = excluded.price_cents, is_request = excluded.is_request, published_at = excluded.published_at
  WHERE d.words <> excluded.words OR d.cell <> excluded.cell OR d.price_cents <> excluded.price_cents
    OR d.is_request <> excluded.is_request OR d.published_at <> excluded.published_at;
  INSERT INTO search_words (community, word)
  SELECT l.community, w FROM regexp_split_to_table(lower(unaccent(concat_ws(' ', l.title, l.stops))), '[^a-z0-9]+') AS w
  WHERE length(w) BETWEEN 4 AND 40
  ON CONFLICT DO NOTHING;
END $$;
--> statement-breakpoint
CREATE FUNCTION search_listing_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search_refresh(NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER search_listing_written AFTER INSERT ON listings FOR EACH ROW
  WHEN (NEW.state = 'published') EXECUTE FUNCTION search_listing_changed();
--> statement-breakpoint
CREATE TRIGGER search_listing_changed AFTER UPDATE OF state, title, description, wanted, category_id, listing_type_id, commune_code,
  public_lat, public_lng, price_cents, hour_cents, day_cents, week_cents, answers, published_at ON listings
  FOR EACH ROW WHEN (OLD.state = 'published' OR NEW.state = 'published') EXECUTE FUNCTION search_listing_changed();
--> statement-breakpoint
CREATE FUNCTION search_stops_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search_refresh(id) FROM (SELECT DISTINCT listing_id AS id FROM changed_stops) changed;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER search_stops_written AFTER INSERT ON ride_stops REFERENCING NEW TABLE AS changed_stops
  FOR EACH STATEMENT EXECUTE FUNCTION search_stops_changed();
--> statement-breakpoint
CREATE FUNCTION search_shelf_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search_refresh(li.id) FROM listings li
  WHERE li.state = 'published' AND (li.category_id = NEW.id OR li.category_id IN (SELECT id FROM categories WHERE parent_id = NEW.id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER search_shelf_changed AFTER UPDATE OF theme, name_fr, name_en, parent_id ON categories FOR EACH ROW
  WHEN ((OLD.theme, OLD.name_fr, OLD.name_en, OLD.parent_id) IS DISTINCT FROM (NEW.theme, NEW.name_fr, NEW.name_en, NEW.parent_id))
  EXECUTE FUNCTION search_shelf_changed();
--> statement-breakpoint
SELECT search_refresh(id) FROM listings WHERE state = 'published';
--> statement-breakpoint
-- All the words that were typed; NULL when only words were typed that say nothing. `begun`: the last one may go on.
CREATE FUNCTION search_query(community integer, config regconfig, typed text, begun boolean) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE said text; start text;
BEGIN
  start := CASE WHEN begun THEN replace(replace(lower(unaccent(substring(typed FROM '[[:alnum:]]{3,}$'))), '\', ''), '''', '') END;
  IF start IS NOT NULL THEN typed := left(typed, length(typed) - length(substring(typed FROM '[[:alnum:]]{3,}$'))); END IF;
  SELECT string_agg('''' || replace(replace(community || '.' || w.lexeme, '\', '\\'), '''', '''''') || '''', ' & ') INTO said
  FROM unnest(to_tsvector(config, search_text(typed))) AS w (lexeme, positions, weights);
  IF start IS NOT NULL THEN said := concat_ws(' & ', said, '''' || community || '.' || start || ''':*'); END IF;
  RETURN said::tsquery;
END $$;
--> statement-breakpoint
-- Things to filter by, all of them or any of them. NULL for none.
CREATE FUNCTION search_tokens(community integer, tokens text[], joined text) RETURNS tsquery LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg('''' || replace(replace(community || '#' || t, '\', '\\'), '''', '''''') || '''', joined)::tsquery FROM unnest(tokens) AS t;
$$;
--> statement-breakpoint
-- Whether a listing can really be had on these days: nobody holds it, and its owner does not keep it.
CREATE FUNCTION listing_free(target uuid, first_day date, last_day date) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE l record; span tstzrange; nobody constant uuid := '00000000-0000-0000-0000-000000000000';
BEGIN
  SELECT li.units, li.available_from, li.available_until, li.max_days, coalesce(li.slot_minutes, 60) AS slot, t.template, t.subject, t.direction,
    coalesce(li.time_zone, co.time_zone) AS zone INTO l
  FROM listings li JOIN listing_types t ON t.id = li.listing_type_id JOIN communities co ON co.id = li.community_id WHERE li.id = target;
  IF l.available_from > last_day OR l.available_until < first_day THEN RETURN false; END IF;
  IF l.direction = 'request' THEN RETURN true; END IF;
  IF l.subject = 'ride' THEN
    RETURN EXISTS (SELECT 1 FROM ride_departures d WHERE d.listing_id = target AND d.day BETWEEN first_day AND last_day
      AND d.state = 'planned' AND d.departs_at > now() AND EXISTS (
        SELECT 1 FROM ride_stops s WHERE s.listing_id = target AND s.position > 0
          AND seats_peak(d.id, s.position - 1, s.position, nobody) < l.units));
  END IF;
  span := tstzrange(first_day::timestamp AT TIME ZONE l.zone, (last_day + 1)::timestamp AT TIME ZONE l.zone);
  IF l.template IN ('give', 'sell', 'swap') THEN RETURN held_peak(target, tstzrange(now(), NULL), nobody) < l.units; END IF;
  IF l.template IN ('help', 'service', 'space') THEN
    RETURN EXISTS (
      SELECT 1 FROM generate_series(first_day, last_day, interval '1 day') AS g (at),
        LATERAL (SELECT g.at::date AS day, tstzrange(g.at::date::timestamp AT TIME ZONE l.zone, (g.at::date + 1)::timestamp AT TIME ZONE l.zone) AS whole) d
      WHERE upper(d.whole) > now() AND l.units * (
          CASE WHEN EXISTS (SELECT 1 FROM listing_exceptions e WHERE e.listing_id = target AND e.day = d.day AND e.kind = 'closed' AND e.from_minute IS NULL) THEN 0
          ELSE coalesce((SELECT sum(o.to_minute - o.from_minute) FROM listing_openings o WHERE o.listing_id = target AND o.weekday = extract(isodow FROM d.day)), 0) END
          + coalesce((SELECT sum(coalesce(e.to_minute, 1440) - coalesce(e.from_minute, 0)) FROM listing_exceptions e
              WHERE e.listing_id = target AND e.day = d.day AND e.kind = 'open'), 0)
        ) - coalesce((SELECT sum(h.units * extract(epoch FROM upper(h.during * d.whole) - lower(h.during * d.whole)) / 60)
              FROM holds h WHERE h.listing_id = target AND h.during && d.whole), 0)
          - l.units * coalesce((SELECT sum(extract(epoch FROM upper(b.during * d.whole) - lower(b.during * d.whole)) / 60)
              FROM listing_blocks b WHERE b.listing_id = target AND b.during && d.whole), 0) >= l.slot);
  END IF;
  RETURN coalesce(l.available_from <= first_day, true) AND coalesce(l.available_until >= last_day, true)
    AND coalesce(last_day - first_day + 1 <= l.max_days, true)
    AND NOT EXISTS (SELECT 1 FROM listing_closures c WHERE c.listing_id = target AND c.from_day <= last_day AND c.to_day >= first_day)
    AND NOT EXISTS (SELECT 1 FROM listing_blocks b WHERE b.listing_id = target AND b.during && span)
    -- What is out and late is not there, although its days are over.
    AND held_peak(target, span, nobody) + CASE WHEN lower(span) > now() THEN 0 ELSE coalesce((
      SELECT sum(h.units) FROM holds h JOIN exchanges e ON e.id = h.exchange_id
      WHERE h.listing_id = target AND coalesce(e.problem_from, e.state) = 'handed-over' AND upper(h.during) < now()), 0) END < l.units;
END $$;
--> statement-breakpoint
-- A page of what a search finds, and how many in all: 1001 stands for more than a thousand. `wanted`: words and filters; `ranked`:
-- the words alone; `cells`: those that cover the circle of `reach` metres around `origin`. What is common is not counted
-- and sorted as a whole: the index of the wished order is walked until enough of it fits (probe, then walk).
CREATE FUNCTION search_ids(
  asked_community integer, wanted tsquery, ranked tsquery, cells tsquery, sorted text, origin point, reach double precision,
  within box, most_cents integer, first_day date, last_day date, take integer, skip integer
) RETURNS TABLE (listing_id uuid, away double precision, total integer) LANGUAGE plpgsql STABLE
SET enable_seqscan = off SET plan_cache_mode = force_generic_plan SET jit = off AS $$
#variable_conflict use_column
DECLARE cap constant integer := 1001; far constant integer := 20000; many integer; ids uuid[]; aways double precision[];
  asked tsquery := CASE WHEN wanted IS NULL THEN cells WHEN cells IS NULL THEN wanted ELSE wanted && cells END;
  round circle := CASE WHEN reach IS NOT NULL THEN circle(origin, reach) END;
BEGIN
  IF asked IS NOT NULL AND (wanted IS NOT NULL OR sorted <> 'nearest') THEN
    WITH m AS MATERIALIZED (
      SELECT d.listing_id AS id, d.at, d.price_cents, d.published_at, d.number,
        CASE WHEN sorted = 'relevance' THEN ts_rank(d.words, ranked) END AS rank
      FROM search_docs d
      WHERE d.words @@ asked AND (round IS NULL OR d.at <@ round) AND (within IS NULL OR d.at <@ within) AND (most_cents IS NULL OR d.price_cents <= most_cents)
      LIMIT cap
    ), f AS MATERIALIZED (SELECT * FROM m WHERE first_day IS NULL OR listing_free(m.id, first_day, last_day)),
    s AS (SELECT f.id, f.at <-> origin AS far_away, row_number() OVER (ORDER BY
        CASE WHEN sorted = 'nearest' THEN f.at <-> origin END, CASE WHEN sorted = 'cheapest' THEN f.price_cents END,
        f.rank DESC NULLS LAST, f.published_at DESC, f.number DESC) AS n FROM f)
    SELECT CASE WHEN (SELECT count(*) FROM m) = cap THEN cap ELSE (SELECT count(*) FROM f) END,
      array_agg(s.id ORDER BY s.n) FILTER (WHERE s.n > skip AND s.n <= skip + take),
      array_agg(s.far_away ORDER BY s.n) FILTER (WHERE s.n > skip AND s.n <= skip + take)
    INTO many, ids, aways FROM s;
    IF many < cap THEN
      RETURN QUERY SELECT u.id, u.far_away, many FROM unnest(ids, aways) AS u (id, far_away);
      RETURN;
    END IF;
  ELSE
    SELECT count(*) INTO many FROM (SELECT 1 FROM search_docs d WHERE d.community = asked_community
      AND (round IS NULL OR d.at <@ round) AND (within IS NULL OR d.at <@ within) AND (most_cents IS NULL OR d.price_cents <= most_cents)
      AND (first_day IS NULL OR listing_free(d.listing_id, first_day, last_day)) LIMIT cap) c;
  END IF;
  IF sorted = 'nearest' THEN
    RETURN QUERY SELECT t.listing_id, t.far_away, many FROM (
      SELECT d.listing_id, d.words, d.price_cents, d.at <-> origin AS far_away FROM search_docs d
      WHERE d.community = asked_community AND (round IS NULL OR d.at <@ round) AND (within IS NULL OR d.at <@ within) ORDER BY d.at <-> origin LIMIT far) t
    WHERE (wanted IS NULL OR t.words @@ wanted) AND (most_cents IS NULL OR t.price_cents <= most_cents)
      AND (first_day IS NULL OR listing_free(t.listing_id, first_day, last_day))
    LIMIT take OFFSET skip;
  ELSIF sorted = 'cheapest' THEN
    SELECT array_agg(u.listing_id), array_agg(u.far_away) INTO ids, aways FROM (SELECT t.listing_id, t.far_away FROM (
      SELECT d.listing_id, d.words, d.price_cents, d.at, d.at <-> origin AS far_away FROM search_docs d
      WHERE d.community = asked_community ORDER BY d.price_cents, d.number LIMIT far) t
    WHERE (wanted IS NULL OR t.words @@ wanted) AND (round IS NULL OR t.at <@ round) AND (within IS NULL OR t.at <@ within)
      AND (most_cents IS NULL OR t.price_cents <= most_cents) AND (first_day IS NULL OR listing_free(t.listing_id, first_day, last_day))
    LIMIT take OFFSET skip) u;
    IF coalesce(cardinality(ids), 0) < take AND asked IS NOT NULL THEN
      SELECT array_agg(u.listing_id), array_agg(u.far_away) INTO ids, aways FROM (
        SELECT d.listing_id, d.at <-> origin AS far_away FROM search_docs d WHERE d.words @@ asked AND (round IS NULL OR d.at <@ round) AND (within IS NULL OR d.at <@ within)
          AND (most_cents IS NULL OR d.price_cents <= most_cents) AND (first_day IS NULL OR listing_free(d.listing_id, first_day, last_day))
        ORDER BY d.price_cents, d.number LIMIT take OFFSET skip) u;
    END IF;
    RETURN QUERY SELECT u.id, u.far_away, many FROM unnest(ids, aways) AS u (id, far_away);
  ELSIF sorted = 'relevance' THEN
    RETURN QUERY SELECT u.listing_id, u.far_away, many FROM (
      SELECT t.listing_id, t.words, t.published_at, t.number, t.far_away FROM (
        SELECT d.listing_id, d.words, d.price_cents, d.at, d.published_at, d.number, d.at <-> origin AS far_away FROM search_docs d
        WHERE d.community = asked_community ORDER BY d.published_at DESC NULLS LAST, d.number DESC NULLS LAST LIMIT far) t
      WHERE t.words @@ wanted AND (round IS NULL OR t.at <@ round) AND (within IS NULL OR t.at <@ within) AND (most_cents IS NULL OR t.price_cents <= most_cents)
        AND (first_day IS NULL OR listing_free(t.listing_id, first_day, last_day))
      LIMIT cap) u
    ORDER BY ts_rank(u.words, ranked) DESC, u.published_at DESC, u.number DESC LIMIT take OFFSET skip;
  ELSE
    SELECT array_agg(u.listing_id), array_agg(u.far_away) INTO ids, aways FROM (SELECT t.listing_id, t.far_away FROM (
      SELECT d.listing_id, d.words, d.price_cents, d.at, d.at <-> origin AS far_away FROM search_docs d
      WHERE d.community = asked_community ORDER BY d.published_at DESC NULLS LAST, d.number DESC NULLS LAST LIMIT far) t
    WHERE (wanted IS NULL OR t.words @@ wanted) AND (round IS NULL OR t.at <@ round) AND (within IS NULL OR t.at <@ within)
      AND (most_cents IS NULL OR t.price_cents <= most_cents) AND (first_day IS NULL OR listing_free(t.listing_id, first_day, last_day))
    LIMIT take OFFSET skip) u;
    IF coalesce(cardinality(ids), 0) < take AND asked IS NOT NULL THEN
      SELECT array_agg(u.listing_id), array_agg(u.far_away) INTO ids, aways FROM (
        SELECT d.listing_id, d.at <-> origin AS far_away FROM search_docs d WHERE d.words @@ asked AND (round IS NULL OR d.at <@ round) AND (within IS NULL OR d.at <@ within)
          AND (most_cents IS NULL OR d.price_cents <= most_cents) AND (first_day IS NULL OR listing_free(d.listing_id, first_day, last_day))
        ORDER BY d.published_at DESC, d.number DESC LIMIT take OFFSET skip) u;
    ELSIF coalesce(cardinality(ids), 0) < take AND within IS NOT NULL THEN
      SELECT array_agg(u.listing_id), array_agg(u.far_away) INTO ids, aways FROM (
        SELECT d.listing_id, d.at <-> origin AS far_away FROM search_docs d WHERE d.community = asked_community AND d.at <@ within
          AND (most_cents IS NULL OR d.price_cents <= most_cents) AND (first_day IS NULL OR listing_free(d.listing_id, first_day, last_day))
        ORDER BY d.published_at DESC, d.number DESC LIMIT take OFFSET skip) u;
    END IF;
    RETURN QUERY SELECT u.id, u.far_away, many FROM unnest(ids, aways) AS u (id, far_away);
  END IF;
END $$;
--> statement-breakpoint
-- Counting a map reads this index alone.
CREATE INDEX search_docs_cells ON search_docs (community, cell) INCLUDE (at, number);
--> statement-breakpoint
-- For each word that is in no title of the community, the likest that is; the others as they were. NULL when nothing is likely.
CREATE FUNCTION search_corrected(asked_community integer, typed text) RETURNS text LANGUAGE plpgsql STABLE
SET pg_trgm.similarity_threshold = 0.2 AS $$
DECLARE w text; better text; said text := ''; has_changed boolean := false;
BEGIN
  FOREACH w IN ARRAY regexp_split_to_array(lower(unaccent(typed)), '[^a-z0-9]+') LOOP
    CONTINUE WHEN w = '';
    IF length(w) < 4 OR EXISTS (SELECT 1 FROM search_words v WHERE v.community = asked_community AND v.word = w) THEN
      better := w;
    ELSE
      SELECT v.word INTO better FROM search_words v
      WHERE v.community = asked_community AND v.word % w AND abs(length(v.word) - length(w)) <= 2
        AND levenshtein_less_equal(v.word, w, CASE WHEN length(w) < 6 THEN 1 ELSE 2 END) <= CASE WHEN length(w) < 6 THEN 1 ELSE 2 END
      ORDER BY levenshtein(v.word, w), similarity(v.word, w) DESC, v.word LIMIT 1;
      IF better IS NULL THEN RETURN NULL; END IF;
      has_changed := true;
    END IF;
    said := concat_ws(' ', nullif(said, ''), better);
  END LOOP;
  RETURN CASE WHEN has_changed THEN said END;
END $$;
--> statement-breakpoint
DROP INDEX IF EXISTS listings_title_trigrams;
