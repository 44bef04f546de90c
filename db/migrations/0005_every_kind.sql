CREATE TABLE "banned_words" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"word" text NOT NULL,
	"reason_fr" text NOT NULL,
	"reason_en" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "banned_words_once" UNIQUE("community_id","word")
);
--> statement-breakpoint
CREATE TABLE "listing_fields" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"listing_type_id" uuid NOT NULL,
	"category_id" uuid,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"label_fr" text NOT NULL,
	"label_en" text NOT NULL,
	"min" integer,
	"max" integer,
	"options" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_required" boolean DEFAULT false NOT NULL,
	"is_filterable" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "listing_fields_key" UNIQUE("listing_type_id","key")
);
--> statement-breakpoint
CREATE TABLE "listing_blocks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"uid" text NOT NULL,
	"during" "tstzrange" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listing_exceptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"from_minute" integer,
	"to_minute" integer
);
--> statement-breakpoint
CREATE TABLE "listing_openings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"from_minute" integer NOT NULL,
	"to_minute" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_points" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"source" text NOT NULL,
	"source_id" text NOT NULL,
	"name" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"commune_code" text,
	"lat" double precision NOT NULL,
	"lng" double precision NOT NULL,
	"places" integer,
	"is_open" boolean DEFAULT true NOT NULL,
	"updated_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meeting_points_scope" UNIQUE("community_id","id"),
	CONSTRAINT "meeting_points_source" UNIQUE("community_id","source","source_id")
);
--> statement-breakpoint
CREATE TABLE "ride_departures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"day" date NOT NULL,
	"departs_at" timestamp with time zone NOT NULL,
	"arrives_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	CONSTRAINT "ride_departures_scope" UNIQUE("community_id","id"),
	CONSTRAINT "ride_departures_day" UNIQUE("listing_id","day")
);
--> statement-breakpoint
CREATE TABLE "ride_exceptions" (
	"community_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "ride_exceptions_listing_id_day_pk" PRIMARY KEY("listing_id","day")
);
--> statement-breakpoint
CREATE TABLE "ride_stops" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"name" text NOT NULL,
	"commune_code" text,
	"lat" double precision NOT NULL,
	"lng" double precision NOT NULL,
	"meeting_point_id" uuid,
	"minutes" integer NOT NULL,
	"metres" integer NOT NULL,
	CONSTRAINT "ride_stops_order" UNIQUE("listing_id","position")
);
--> statement-breakpoint
CREATE TABLE "rides" (
	"listing_id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"repeats" text NOT NULL,
	"weekdays" smallint[] NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date,
	"departs_minute" integer NOT NULL,
	"car_power" smallint,
	"is_electric" boolean DEFAULT false NOT NULL,
	"tolls_cents" integer DEFAULT 0 NOT NULL,
	"parking_cents" integer DEFAULT 0 NOT NULL,
	"metres" integer NOT NULL,
	"minutes" integer NOT NULL,
	"measured" text NOT NULL,
	"luggage" text DEFAULT 'small' NOT NULL,
	"takes_pets" boolean DEFAULT false NOT NULL,
	"is_accessible" boolean DEFAULT false NOT NULL,
	"has_child_seat" boolean DEFAULT false NOT NULL,
	"stated_at" timestamp with time zone,
	"cap_cents" integer,
	"scale_from" date
);
--> statement-breakpoint
CREATE TABLE "request_calls" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"reach" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "request_calls_once" UNIQUE("listing_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "favourites" (
	"community_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "favourites_member_id_listing_id_pk" PRIMARY KEY("member_id","listing_id")
);
--> statement-breakpoint
CREATE TABLE "saved_searches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"query" text NOT NULL,
	"label" text NOT NULL,
	"frequency" text NOT NULL,
	"secret" text NOT NULL,
	"last_sent_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_searches_secret_unique" UNIQUE("secret")
);
--> statement-breakpoint
ALTER TABLE "listing_types" DROP CONSTRAINT "listing_types_shape";--> statement-breakpoint
ALTER TABLE "holds" DROP CONSTRAINT "holds_exchange_id_unique";--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "listing_types" ADD COLUMN "template" text;--> statement-breakpoint
ALTER TABLE "listing_types" ADD COLUMN "verb_fr" text;--> statement-breakpoint
ALTER TABLE "listing_types" ADD COLUMN "verb_en" text;--> statement-breakpoint
-- Until here a community could only give and lend. What runs keeps the process that it began under.
UPDATE "listing_types" SET "template" = "mode", "process" = "mode" || '/2',
  "verb_fr" = CASE "mode" WHEN 'give' THEN 'Je le veux' ELSE 'Demander à emprunter' END,
  "verb_en" = CASE "mode" WHEN 'give' THEN 'I would like it' ELSE 'Ask to borrow' END;--> statement-breakpoint
ALTER TABLE "listing_types" ALTER COLUMN "template" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "listing_types" ALTER COLUMN "verb_fr" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "listing_types" ALTER COLUMN "verb_en" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "listing_types" ADD COLUMN "price_unit" text;--> statement-breakpoint
ALTER TABLE "listing_types" ADD COLUMN "has_price" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "listing_types" ADD COLUMN "has_deposit" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "listing_types" ADD COLUMN "has_units" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "listing_types" ADD COLUMN "needs_approval" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "wants_wishes" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "wishes_per_day" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "calendar_secret" text;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "min_days" integer;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "min_minutes" integer;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "max_minutes" integer;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "price_cents" integer;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "hour_cents" integer;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "day_cents" integer;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "week_cents" integer;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "deposit_cents" integer;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "takes_offers" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "defects" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "wanted" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "best_before" date;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "storage" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "allergens" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "capacity" smallint;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "house_rules" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "key_instructions" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "step_free" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "slot_minutes" integer;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "buffer_minutes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "notice_minutes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "radius_km" smallint;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "is_one_off" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "insurance" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "registration_number" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "answers" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "ics_url" text;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "ics_read_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "ics_error" text;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "ics_secret" text;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "opened_by" text DEFAULT 'asker' NOT NULL;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "starts_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "ends_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "departure_id" uuid;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "from_stop" smallint;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "to_stop" smallint;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "other_listing_id" uuid;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "persons" smallint;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "price_cents" integer;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "price_lines" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "deposit_cents" integer;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "owner_status" text DEFAULT 'private' NOT NULL;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "accepted_rules" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "settled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "holds" ADD COLUMN "departure_id" uuid;--> statement-breakpoint
ALTER TABLE "holds" ADD COLUMN "from_leg" smallint;--> statement-breakpoint
ALTER TABLE "holds" ADD COLUMN "to_leg" smallint;--> statement-breakpoint
ALTER TABLE "banned_words" ADD CONSTRAINT "banned_words_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_fields" ADD CONSTRAINT "listing_fields_community_id_listing_type_id_listing_types_community_id_id_fk" FOREIGN KEY ("community_id","listing_type_id") REFERENCES "public"."listing_types"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_fields" ADD CONSTRAINT "listing_fields_community_id_category_id_categories_community_id_id_fk" FOREIGN KEY ("community_id","category_id") REFERENCES "public"."categories"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_blocks" ADD CONSTRAINT "listing_blocks_community_id_listing_id_listings_community_id_id_fk" FOREIGN KEY ("community_id","listing_id") REFERENCES "public"."listings"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_exceptions" ADD CONSTRAINT "listing_exceptions_community_id_listing_id_listings_community_id_id_fk" FOREIGN KEY ("community_id","listing_id") REFERENCES "public"."listings"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_openings" ADD CONSTRAINT "listing_openings_community_id_listing_id_listings_community_id_id_fk" FOREIGN KEY ("community_id","listing_id") REFERENCES "public"."listings"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_points" ADD CONSTRAINT "meeting_points_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_points" ADD CONSTRAINT "meeting_points_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ride_departures" ADD CONSTRAINT "ride_departures_community_id_listing_id_listings_community_id_id_fk" FOREIGN KEY ("community_id","listing_id") REFERENCES "public"."listings"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ride_exceptions" ADD CONSTRAINT "ride_exceptions_community_id_listing_id_listings_community_id_id_fk" FOREIGN KEY ("community_id","listing_id") REFERENCES "public"."listings"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ride_stops" ADD CONSTRAINT "ride_stops_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ride_stops" ADD CONSTRAINT "ride_stops_meeting_point_id_meeting_points_id_fk" FOREIGN KEY ("meeting_point_id") REFERENCES "public"."meeting_points"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ride_stops" ADD CONSTRAINT "ride_stops_community_id_listing_id_listings_community_id_id_fk" FOREIGN KEY ("community_id","listing_id") REFERENCES "public"."listings"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rides" ADD CONSTRAINT "rides_community_id_listing_id_listings_community_id_id_fk" FOREIGN KEY ("community_id","listing_id") REFERENCES "public"."listings"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_calls" ADD CONSTRAINT "request_calls_community_id_listing_id_listings_community_id_id_fk" FOREIGN KEY ("community_id","listing_id") REFERENCES "public"."listings"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_calls" ADD CONSTRAINT "request_calls_community_id_member_id_members_community_id_id_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_community_id_member_id_members_community_id_id_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_community_id_listing_id_listings_community_id_id_fk" FOREIGN KEY ("community_id","listing_id") REFERENCES "public"."listings"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_community_id_member_id_members_community_id_id_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "listing_blocks_listing" ON "listing_blocks" USING gist ("during");--> statement-breakpoint
CREATE INDEX "listing_blocks_of" ON "listing_blocks" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "listing_exceptions_listing" ON "listing_exceptions" USING btree ("listing_id","day");--> statement-breakpoint
CREATE INDEX "listing_openings_listing" ON "listing_openings" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "ride_departures_when" ON "ride_departures" USING btree ("community_id","departs_at");--> statement-breakpoint
CREATE INDEX "request_calls_member" ON "request_calls" USING btree ("community_id","member_id","at");--> statement-breakpoint
CREATE INDEX "saved_searches_member" ON "saved_searches" USING btree ("community_id","member_id");--> statement-breakpoint
CREATE INDEX "saved_searches_due" ON "saved_searches" USING btree ("frequency","last_sent_at");--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_community_id_parent_id_categories_community_id_id_fk" FOREIGN KEY ("community_id","parent_id") REFERENCES "public"."categories"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_community_id_other_listing_id_listings_community_id_id_fk" FOREIGN KEY ("community_id","other_listing_id") REFERENCES "public"."listings"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_community_id_departure_id_ride_departures_community_id_id_fk" FOREIGN KEY ("community_id","departure_id") REFERENCES "public"."ride_departures"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exchanges_other_listing" ON "exchanges" USING btree ("other_listing_id");--> statement-breakpoint
CREATE INDEX "exchanges_departure" ON "exchanges" USING btree ("departure_id");--> statement-breakpoint
CREATE INDEX "holds_departure" ON "holds" USING btree ("departure_id");--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_calendar_secret_unique" UNIQUE("calendar_secret");--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_once" UNIQUE("exchange_id","listing_id");