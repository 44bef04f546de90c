-- Each stretch of cells is looked up by itself: joined at large, the index of points would be read once for each of them.
CREATE OR REPLACE FUNCTION search_map(asked_community integer, shift integer, lows bigint[], highs bigint[], seen box)
RETURNS TABLE (prefix bigint, things integer, x double precision, y double precision, one bigint) LANGUAGE sql STABLE
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off SET jit = off AS $$
  SELECT l.prefix, count(*)::integer, avg(l.x), avg(l.y), min(l.number)
  FROM unnest(lows, highs) AS r (low, high), LATERAL (
    SELECT d.cell >> shift AS prefix, d.at[0] AS x, d.at[1] AS y, d.number FROM search_docs d
    WHERE d.community = asked_community AND d.cell >= r.low AND d.cell < r.high AND (seen IS NULL OR d.at <@ seen)
    OFFSET 0) l
  GROUP BY 1;
$$;
