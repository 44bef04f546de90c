-- The answers to a community's own questions that can be filtered by: what was chosen, and yes or no; numbers and days also as
-- the blocks of 1, 4, 16… places in which they stand, so that a stretch from here to there is a few blocks of the same index.
-- A number has a place for each hundredth; a day is read as a number, 20261124.
CREATE OR REPLACE FUNCTION search_answers(answers jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY(
    SELECT 'a:' || a.key || '=' || v.value
    FROM jsonb_each(answers) AS a (key, value),
      LATERAL jsonb_array_elements_text(CASE jsonb_typeof(a.value) WHEN 'array' THEN a.value ELSE jsonb_build_array(a.value) END) AS v (value)
    WHERE length(v.value) <= 60
  ) || ARRAY(
    SELECT p.line || ':' || a.key || '@' || level || '.' || (p.place >> (2 * level))
    FROM jsonb_each(answers) AS a (key, value),
      LATERAL (
        SELECT 'n' AS line, (round((a.value #>> '{}')::numeric * 100) + 100000000000)::bigint AS place, 19 AS depth
        WHERE jsonb_typeof(a.value) = 'number' AND abs((a.value #>> '{}')::numeric) <= 1000000000
        UNION ALL
        SELECT 'on', replace(a.value #>> '{}', '-', '')::bigint, 13
        WHERE jsonb_typeof(a.value) = 'string' AND a.value #>> '{}' ~ '^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$'
      ) AS p,
      generate_series(0, p.depth) AS level
  );
$$;
--> statement-breakpoint
SELECT search_refresh(id) FROM listings WHERE state = 'published' AND answers <> '{}'::jsonb;
