-- Whether an exchange about a listing has begun and not ended: what a lower brick may ask without knowing the table.
CREATE FUNCTION listing_in_use(listing uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM exchanges
    WHERE listing_id = listing AND state NOT IN ('completed', 'declined', 'expired', 'withdrawn', 'cancelled'));
$$;
--> statement-breakpoint
-- Whether anybody ever asked for a listing: its photos are kept as long as their exchange is.
CREATE FUNCTION listing_was_asked(listing uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM exchanges WHERE listing_id = listing);
$$;
