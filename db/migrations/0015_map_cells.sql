-- Everything of a community in some stretches of cells, counted by larger cells: how many, their middle in metres of the map, and
-- the number of one of them. It reads `search_docs_cells` alone; a box cuts off what the stretches have too much.
CREATE FUNCTION search_map(asked_community integer, shift integer, lows bigint[], highs bigint[], seen box)
RETURNS TABLE (prefix bigint, things integer, x double precision, y double precision, one bigint) LANGUAGE sql STABLE
SET enable_seqscan = off SET enable_bitmapscan = off SET jit = off AS $$
  SELECT d.cell >> shift, count(*)::integer, avg(d.at[0]), avg(d.at[1]), min(d.number)
  FROM unnest(lows, highs) AS r (low, high)
    JOIN search_docs d ON d.community = asked_community AND d.cell >= r.low AND d.cell < r.high AND (seen IS NULL OR d.at <@ seen)
  GROUP BY 1;
$$;
