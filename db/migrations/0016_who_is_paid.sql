-- What a listing of its kind still lacks: in the tables of higher bricks, or of what the law asks of its kind.
CREATE OR REPLACE FUNCTION listing_lacks(listing uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN t.subject = 'ride' AND (SELECT count(*) FROM ride_stops s WHERE s.listing_id = l.id) < 2 THEN 'route-missing'
    WHEN t.subject = 'ride' AND t.direction = 'offer' AND NOT EXISTS (SELECT 1 FROM rides r WHERE r.listing_id = l.id AND r.stated_at IS NOT NULL)
      THEN 'statement-missing'
    WHEN t.direction = 'offer' AND t.template = 'service' AND l.provider IS NULL THEN 'provider-missing'
    WHEN t.direction = 'offer' AND t.template = 'paid-stay' AND l.registration_number = '' THEN 'registration-missing'
    WHEN t.direction = 'offer' AND t.template IN ('help', 'service', 'space')
      AND NOT EXISTS (SELECT 1 FROM listing_openings o WHERE o.listing_id = l.id)
      AND NOT EXISTS (SELECT 1 FROM listing_exceptions e WHERE e.listing_id = l.id AND e.kind = 'open') THEN 'plan-missing'
  END
  FROM listings l JOIN listing_types t ON t.id = l.listing_type_id WHERE l.id = listing;
$$;
