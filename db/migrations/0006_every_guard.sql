ALTER TABLE listings ADD CONSTRAINT listings_prices_positive CHECK (
  coalesce(price_cents, 0) BETWEEN 0 AND 100000000 AND coalesce(hour_cents, 0) BETWEEN 0 AND 100000000
  AND coalesce(day_cents, 0) BETWEEN 0 AND 100000000 AND coalesce(week_cents, 0) BETWEEN 0 AND 100000000
  AND coalesce(deposit_cents, 0) BETWEEN 0 AND 100000000
);
--> statement-breakpoint
ALTER TABLE listings ADD CONSTRAINT listings_lengths CHECK (
  coalesce(min_days, 1) >= 1 AND coalesce(min_days, 1) <= coalesce(max_days, 100000)
  AND coalesce(min_minutes, 1) >= 1 AND coalesce(min_minutes, 1) <= coalesce(max_minutes, 1000000)
  AND coalesce(slot_minutes, 15) BETWEEN 5 AND 1440 AND buffer_minutes BETWEEN 0 AND 1440 AND notice_minutes BETWEEN 0 AND 129600
);
--> statement-breakpoint
ALTER TABLE listing_openings ADD CONSTRAINT listing_openings_range CHECK (
  weekday BETWEEN 1 AND 7 AND from_minute >= 0 AND to_minute <= 1440 AND from_minute < to_minute
);
--> statement-breakpoint
ALTER TABLE listing_exceptions ADD CONSTRAINT listing_exceptions_range CHECK (
  (from_minute IS NULL) = (to_minute IS NULL) AND (from_minute IS NULL OR (from_minute >= 0 AND to_minute <= 1440 AND from_minute < to_minute))
);
--> statement-breakpoint
ALTER TABLE rides ADD CONSTRAINT rides_shape CHECK (
  departs_minute BETWEEN 0 AND 1439 AND (car_power IS NULL OR car_power BETWEEN 1 AND 99) AND tolls_cents >= 0 AND parking_cents >= 0
  AND metres >= 0 AND minutes >= 0 AND (last_day IS NULL OR last_day >= first_day)
);
--> statement-breakpoint
ALTER TABLE ride_departures ADD CONSTRAINT ride_departures_order CHECK (arrives_at >= departs_at);
--> statement-breakpoint
ALTER TABLE exchanges ADD CONSTRAINT exchanges_instants CHECK ((starts_at IS NULL) = (ends_at IS NULL) AND (ends_at IS NULL OR ends_at > starts_at));
--> statement-breakpoint
ALTER TABLE exchanges ADD CONSTRAINT exchanges_seat CHECK (
  (departure_id IS NULL) = (from_stop IS NULL) AND (departure_id IS NULL) = (to_stop IS NULL) AND (to_stop IS NULL OR from_stop < to_stop)
);
--> statement-breakpoint
ALTER TABLE exchanges ADD CONSTRAINT exchanges_price_positive CHECK (coalesce(price_cents, 0) >= 0 AND coalesce(deposit_cents, 0) >= 0);
--> statement-breakpoint
ALTER TABLE exchanges ADD CONSTRAINT exchanges_swap_of_two CHECK (other_listing_id IS NULL OR other_listing_id <> listing_id);
--> statement-breakpoint
ALTER TABLE holds ADD CONSTRAINT holds_legs CHECK (
  (departure_id IS NULL) = (from_leg IS NULL) AND (departure_id IS NULL) = (to_leg IS NULL) AND (to_leg IS NULL OR from_leg < to_leg)
);
--> statement-breakpoint
DROP INDEX exchanges_one_open_gift;
--> statement-breakpoint
-- One open request by one person for one thing that stays: asking twice adds nothing to the waiting list.
CREATE UNIQUE INDEX exchanges_one_open_gift ON exchanges (listing_id, asker_id)
  WHERE opened_by = 'asker' AND starts_on IS NULL AND starts_at IS NULL AND state IN ('asked', 'countered', 'agreed', 'ready', 'half', 'handed-over');
--> statement-breakpoint
-- One open offer by one person to one request.
CREATE UNIQUE INDEX exchanges_one_open_offer ON exchanges (listing_id, owner_id)
  WHERE opened_by = 'owner' AND state IN ('offered', 'agreed', 'ready', 'half', 'handed-over');
--> statement-breakpoint
-- The most units of a listing that are held at any instant of a period, the given exchange left out. Seats of a ride are
-- counted for each departure and leg instead.
CREATE OR REPLACE FUNCTION held_peak(listing uuid, period tstzrange, except_exchange uuid) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT coalesce(max(held), 0)::integer FROM (
    SELECT (SELECT sum(b.units) FROM holds b
            WHERE b.listing_id = listing AND b.exchange_id <> except_exchange AND b.departure_id IS NULL
              AND b.during && period AND b.during @> starts.at) AS held
    FROM (
      SELECT greatest(lower(a.during), lower(period)) AS at FROM holds a
      WHERE a.listing_id = listing AND a.exchange_id <> except_exchange AND a.departure_id IS NULL AND a.during && period
    ) starts
  ) peaks;
$$;
--> statement-breakpoint
-- The most seats of a departure that are held on any leg between two stops, the given exchange left out.
CREATE FUNCTION seats_peak(departure uuid, from_stop integer, to_stop integer, except_exchange uuid) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT coalesce(max(held), 0)::integer FROM (
    SELECT (SELECT sum(h.units) FROM holds h
            WHERE h.departure_id = departure AND h.exchange_id <> except_exchange
              AND h.from_leg <= leg.at AND leg.at < h.to_leg) AS held
    FROM generate_series(from_stop, to_stop - 1) AS leg (at)
  ) legs;
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION holds_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE total integer; planned boolean;
BEGIN
  -- One at a time for each listing: whoever waits here sees the holds of those before.
  SELECT units INTO total FROM listings WHERE id = NEW.listing_id FOR NO KEY UPDATE;
  IF NEW.departure_id IS NOT NULL THEN
    NEW.is_single := false;
    SELECT state = 'planned' INTO planned FROM ride_departures WHERE id = NEW.departure_id AND listing_id = NEW.listing_id FOR SHARE;
    IF planned IS NOT TRUE OR seats_peak(NEW.departure_id, NEW.from_leg, NEW.to_leg, NEW.exchange_id) + NEW.units > total THEN
      RAISE EXCEPTION 'the departure has no % seat(s) left on these legs', NEW.units
        USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'holds_no_overlap';
    END IF;
    RETURN NEW;
  END IF;
  NEW.is_single := (total = 1);
  IF held_peak(NEW.listing_id, NEW.during, NEW.exchange_id) + NEW.units > total THEN
    RAISE EXCEPTION 'the listing has no % unit(s) left in that period', NEW.units
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'holds_no_overlap';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- Fewer units than are already held at some instant, or on some leg, would overbook by the back door.
CREATE OR REPLACE FUNCTION listings_units_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF held_peak(NEW.id, tstzrange(NULL, NULL), '00000000-0000-0000-0000-000000000000') > NEW.units OR EXISTS (
    SELECT 1 FROM holds h WHERE h.listing_id = NEW.id AND h.departure_id IS NOT NULL
      AND seats_peak(h.departure_id, h.from_leg, h.to_leg, '00000000-0000-0000-0000-000000000000') > NEW.units
  ) THEN
    RAISE EXCEPTION 'more units than that are held' USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'listings_units_held';
  END IF;
  UPDATE holds SET is_single = (NEW.units = 1)
    WHERE listing_id = NEW.id AND departure_id IS NULL AND is_single <> (NEW.units = 1);
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Whether an exchange about a listing has begun and not ended; a listing that is given for another in a swap counts too.
CREATE OR REPLACE FUNCTION listing_in_use(listing uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM exchanges
    WHERE (listing_id = listing OR other_listing_id = listing)
      AND state NOT IN ('completed', 'declined', 'expired', 'withdrawn', 'cancelled', 'no-show', 'retracted'));
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION listing_was_asked(listing uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM exchanges WHERE listing_id = listing OR other_listing_id = listing);
$$;
--> statement-breakpoint
-- What a listing of its kind still lacks in the tables of higher bricks: 'route-missing', 'plan-missing' or nothing.
CREATE FUNCTION listing_lacks(listing uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN t.subject = 'ride' AND (SELECT count(*) FROM ride_stops s WHERE s.listing_id = l.id) < 2 THEN 'route-missing'
    WHEN t.subject = 'ride' AND t.direction = 'offer' AND NOT EXISTS (SELECT 1 FROM rides r WHERE r.listing_id = l.id AND r.stated_at IS NOT NULL)
      THEN 'statement-missing'
    WHEN t.direction = 'offer' AND t.template IN ('help', 'service', 'space')
      AND NOT EXISTS (SELECT 1 FROM listing_openings o WHERE o.listing_id = l.id)
      AND NOT EXISTS (SELECT 1 FROM listing_exceptions e WHERE e.listing_id = l.id AND e.kind = 'open') THEN 'plan-missing'
  END
  FROM listings l JOIN listing_types t ON t.id = l.listing_type_id WHERE l.id = listing;
$$;
