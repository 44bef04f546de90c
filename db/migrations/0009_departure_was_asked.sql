-- Whether anybody ever asked for a seat on a departure: it stays as long as their exchange does.
CREATE FUNCTION departure_was_asked(departure uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM exchanges WHERE departure_id = departure);
$$;
