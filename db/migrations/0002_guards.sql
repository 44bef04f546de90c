INSERT INTO installation DEFAULT VALUES;
--> statement-breakpoint
CREATE UNIQUE INDEX installation_one_row ON installation ((true));
--> statement-breakpoint
CREATE UNIQUE INDEX communities_one_default ON communities (is_default) WHERE is_default;
--> statement-breakpoint
ALTER TABLE communities ADD CONSTRAINT communities_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 40);
--> statement-breakpoint
ALTER TABLE communities ADD CONSTRAINT communities_currency_shape CHECK (currency ~ '^[A-Z]{3}$');
--> statement-breakpoint
ALTER TABLE listings ADD CONSTRAINT listings_units_positive CHECK (units BETWEEN 1 AND 1000);
--> statement-breakpoint
ALTER TABLE listings ADD CONSTRAINT listings_value_positive CHECK (value_cents IS NULL OR value_cents BETWEEN 0 AND 100000000);
--> statement-breakpoint
ALTER TABLE listings ADD CONSTRAINT listings_days_order CHECK (available_until IS NULL OR available_from IS NULL OR available_until >= available_from);
--> statement-breakpoint
ALTER TABLE listings ADD CONSTRAINT listings_whole_once_published CHECK (
  state = 'draft' OR (title <> '' AND number IS NOT NULL AND slug IS NOT NULL AND commune_code IS NOT NULL
    AND public_lat IS NOT NULL AND public_lng IS NOT NULL AND category_id IS NOT NULL)
);
--> statement-breakpoint
ALTER TABLE listing_closures ADD CONSTRAINT listing_closures_order CHECK (to_day >= from_day);
--> statement-breakpoint
ALTER TABLE exchanges ADD CONSTRAINT exchanges_two_people CHECK (owner_id <> asker_id);
--> statement-breakpoint
ALTER TABLE exchanges ADD CONSTRAINT exchanges_days CHECK ((starts_on IS NULL) = (ends_on IS NULL) AND (ends_on IS NULL OR ends_on >= starts_on));
--> statement-breakpoint
-- One open request or promise by one person for one gift: asking twice adds nothing to the waiting list.
CREATE UNIQUE INDEX exchanges_one_open_gift ON exchanges (listing_id, asker_id) WHERE starts_on IS NULL AND state IN ('asked', 'agreed', 'handed-over');
--> statement-breakpoint
-- A question before asking has one thread for each person and listing.
CREATE UNIQUE INDEX threads_one_question ON threads (listing_id, asker_id) WHERE exchange_id IS NULL;
--> statement-breakpoint
ALTER TABLE blocks ADD CONSTRAINT blocks_two_people CHECK (member_id <> blocked_id);
--> statement-breakpoint
ALTER TABLE messages ADD CONSTRAINT messages_length CHECK (length(body) BETWEEN 1 AND 4000);
--> statement-breakpoint
ALTER TABLE reviews ADD CONSTRAINT reviews_face CHECK (face IN (1, 3, 5));
--> statement-breakpoint
ALTER TABLE handover_codes ADD CONSTRAINT handover_codes_shape CHECK (code ~ '^[0-9]{6}$');
--> statement-breakpoint
ALTER TABLE holds ADD CONSTRAINT holds_units_positive CHECK (units >= 1);
--> statement-breakpoint
ALTER TABLE holds ADD CONSTRAINT holds_no_overlap EXCLUDE USING gist (listing_id WITH =, during WITH &&) WHERE (is_single);
--> statement-breakpoint
-- The most units of a listing that are held at any instant of a period, the given exchange left out. The peak of overlapping
-- periods is always reached at the start of one of them.
CREATE FUNCTION held_peak(listing uuid, period tstzrange, except_exchange uuid) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT coalesce(max(held), 0)::integer FROM (
    SELECT (SELECT sum(b.units) FROM holds b
            WHERE b.listing_id = listing AND b.exchange_id <> except_exchange
              AND b.during && period AND b.during @> starts.at) AS held
    FROM (
      SELECT greatest(lower(a.during), lower(period)) AS at FROM holds a
      WHERE a.listing_id = listing AND a.exchange_id <> except_exchange AND a.during && period
    ) starts
  ) peaks;
$$;
--> statement-breakpoint
CREATE FUNCTION holds_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE total integer;
BEGIN
  -- One at a time for each listing: whoever waits here sees the holds of those before.
  SELECT units INTO total FROM listings WHERE id = NEW.listing_id FOR NO KEY UPDATE;
  NEW.is_single := (total = 1);
  IF held_peak(NEW.listing_id, NEW.during, NEW.exchange_id) + NEW.units > total THEN
    RAISE EXCEPTION 'the listing has no % unit(s) left in that period', NEW.units
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'holds_no_overlap';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER holds_guard BEFORE INSERT OR UPDATE ON holds FOR EACH ROW EXECUTE FUNCTION holds_guard();
--> statement-breakpoint
-- Fewer units than are already held at some instant would overbook by the back door.
CREATE FUNCTION listings_units_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF held_peak(NEW.id, tstzrange(NULL, NULL), '00000000-0000-0000-0000-000000000000') > NEW.units THEN
    RAISE EXCEPTION 'more units than that are held' USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'listings_units_held';
  END IF;
  UPDATE holds SET is_single = (NEW.units = 1) WHERE listing_id = NEW.id AND is_single <> (NEW.units = 1);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER listings_units_guard AFTER UPDATE OF units ON listings FOR EACH ROW
  WHEN (OLD.units IS DISTINCT FROM NEW.units) EXECUTE FUNCTION listings_units_guard();
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
CREATE TRIGGER exchange_steps_kept BEFORE UPDATE ON exchange_steps FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER activities_kept BEFORE UPDATE ON activities FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- The French stemmer keeps the plural of words in -o, -i and -u (vélos, pneus): drop it on both sides of the comparison.
CREATE FUNCTION search_text(words text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(lower(words), '(\w{2}[oiu])s\M', '\1', 'g');
$$;
--> statement-breakpoint
CREATE FUNCTION search_config(locale text) RETURNS regconfig LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN locale = 'en' THEN 'cocote_en'::regconfig ELSE 'cocote_fr'::regconfig END;
$$;
--> statement-breakpoint
CREATE FUNCTION listings_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE config regconfig; category text;
BEGIN
  SELECT search_config(c.locale) INTO config FROM communities c WHERE c.id = NEW.community_id;
  SELECT name_fr || ' ' || name_en INTO category FROM categories WHERE id = NEW.category_id;
  NEW.search := setweight(to_tsvector(config, search_text(NEW.title)), 'A')
    || setweight(to_tsvector(config, search_text(coalesce(category, ''))), 'B')
    || setweight(to_tsvector(config, search_text(NEW.description)), 'C');
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER listings_search BEFORE INSERT OR UPDATE OF title, description, category_id ON listings
  FOR EACH ROW EXECUTE FUNCTION listings_search();
--> statement-breakpoint
CREATE INDEX listings_title_trigrams ON listings USING gin (lower(title) gin_trgm_ops);
--> statement-breakpoint
CREATE FUNCTION tell_stale_pages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('stale_pages', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER stale_pages_told AFTER INSERT ON stale_pages FOR EACH STATEMENT EXECUTE FUNCTION tell_stale_pages();
