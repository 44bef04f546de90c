CREATE TABLE "communes" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"search_name" text NOT NULL,
	"department" text NOT NULL,
	"postcodes" text[] NOT NULL,
	"population" integer NOT NULL,
	"lat" double precision,
	"lng" double precision,
	"source" text
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid,
	"kind" text NOT NULL,
	"to" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"locale" text NOT NULL,
	"once_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"failure" text,
	CONSTRAINT "mails_once_key_unique" UNIQUE("once_key")
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" "citext" NOT NULL,
	"email_verified_at" timestamp with time zone,
	"locale" text DEFAULT 'fr' NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "persons_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"bucket" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"hits" integer NOT NULL,
	CONSTRAINT "rate_limits_bucket_window_start_pk" PRIMARY KEY("bucket","window_start")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"user_agent" text,
	CONSTRAINT "sessions_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" "citext" NOT NULL,
	"code_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"wrong_tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"theme" text NOT NULL,
	"slug" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_en" text NOT NULL,
	"hints" text[] NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "categories_scope" UNIQUE("community_id","id"),
	CONSTRAINT "categories_slug" UNIQUE("community_id","slug")
);
--> statement-breakpoint
CREATE TABLE "communities" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	"time_zone" text NOT NULL,
	"currency" text NOT NULL,
	"centre_lat" double precision NOT NULL,
	"centre_lng" double precision NOT NULL,
	"commune_code" text NOT NULL,
	"legal_name" text,
	"legal_address" text,
	"legal_email" text,
	"is_demo" boolean DEFAULT false NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"rules_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "communities_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "community_bricks" (
	"community_id" uuid NOT NULL,
	"brick" text NOT NULL,
	CONSTRAINT "community_bricks_community_id_brick_pk" PRIMARY KEY("community_id","brick")
);
--> statement-breakpoint
CREATE TABLE "listing_types" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"mode" text NOT NULL,
	"direction" text DEFAULT 'offer' NOT NULL,
	"process" text NOT NULL,
	"label_fr" text NOT NULL,
	"label_en" text NOT NULL,
	"position" integer NOT NULL,
	"is_open" boolean DEFAULT true NOT NULL,
	CONSTRAINT "listing_types_scope" UNIQUE("community_id","id"),
	CONSTRAINT "listing_types_shape" UNIQUE("community_id","subject","mode","direction")
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"community_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"blocked_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "blocks_member_id_blocked_id_pk" PRIMARY KEY("member_id","blocked_id")
);
--> statement-breakpoint
CREATE TABLE "member_roles" (
	"community_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_roles_member_id_role_pk" PRIMARY KEY("member_id","role")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"first_name" text NOT NULL,
	"initial" text,
	"commune_code" text NOT NULL,
	"status" text NOT NULL,
	"organisation" text,
	"about" text DEFAULT '' NOT NULL,
	"languages" text[] NOT NULL,
	"photo_id" uuid,
	"rules_version" integer NOT NULL,
	"rules_agreed_at" timestamp with time zone NOT NULL,
	"adult_ticked_at" timestamp with time zone NOT NULL,
	"here_since" date,
	"mails_about_messages" boolean DEFAULT true NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_scope" UNIQUE("community_id","id"),
	CONSTRAINT "members_person" UNIQUE("community_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"is_public" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "photos_scope" UNIQUE("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "listing_closures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listing_photos" (
	"community_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"photo_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"alt" text DEFAULT '' NOT NULL,
	CONSTRAINT "listing_photos_listing_id_photo_id_pk" PRIMARY KEY("listing_id","photo_id")
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"number" integer,
	"slug" text,
	"owner_id" uuid NOT NULL,
	"listing_type_id" uuid NOT NULL,
	"category_id" uuid,
	"state" text NOT NULL,
	"draft_step" text,
	"title" text DEFAULT '' NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"condition" text,
	"value_cents" integer,
	"max_days" integer,
	"units" integer DEFAULT 1 NOT NULL,
	"commune_code" text,
	"lat" double precision,
	"lng" double precision,
	"public_lat" double precision,
	"public_lng" double precision,
	"meeting_place" text DEFAULT '' NOT NULL,
	"available_from" date,
	"available_until" date,
	"closed_weekdays" smallint[] NOT NULL,
	"published_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"search" "tsvector",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "listings_scope" UNIQUE("community_id","id"),
	CONSTRAINT "listings_number" UNIQUE("community_id","number")
);
--> statement-breakpoint
CREATE TABLE "condition_reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"exchange_id" uuid NOT NULL,
	"moment" text NOT NULL,
	"by_member_id" uuid NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"photo_ids" uuid[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "condition_reports_once" UNIQUE("exchange_id","moment","by_member_id")
);
--> statement-breakpoint
CREATE TABLE "exchange_steps" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"exchange_id" uuid NOT NULL,
	"verb" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"by_member_id" uuid,
	"remark" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exchanges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"asker_id" uuid NOT NULL,
	"process" text NOT NULL,
	"state" text NOT NULL,
	"units" integer DEFAULT 1 NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"wished_ends_on" date,
	"answer_by" timestamp with time zone,
	"listing_title" text NOT NULL,
	"value_cents" integer,
	"problem_from" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exchanges_scope" UNIQUE("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "handover_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"exchange_id" uuid NOT NULL,
	"moment" text NOT NULL,
	"holder" text NOT NULL,
	"code" text NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "handover_codes_once" UNIQUE("exchange_id","moment","holder")
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"exchange_id" uuid NOT NULL,
	"units" integer NOT NULL,
	"during" "tstzrange" NOT NULL,
	"is_single" boolean DEFAULT true NOT NULL,
	CONSTRAINT "holds_exchange_id_unique" UNIQUE("exchange_id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"send_key" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "messages_send_key" UNIQUE("thread_id","send_key")
);
--> statement-breakpoint
CREATE TABLE "thread_reads" (
	"community_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"message_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "thread_reads_thread_id_member_id_pk" PRIMARY KEY("thread_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"asker_id" uuid NOT NULL,
	"exchange_id" uuid,
	"last_message_at" timestamp with time zone NOT NULL,
	CONSTRAINT "threads_exchange_id_unique" UNIQUE("exchange_id"),
	CONSTRAINT "threads_scope" UNIQUE("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"community_id" uuid NOT NULL,
	"exchange_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"about_id" uuid NOT NULL,
	"face" smallint NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"reply" text,
	"replied_at" timestamp with time zone,
	"written_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "reviews_once" UNIQUE("exchange_id","author_id")
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"actor_id" uuid,
	"about" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stale_pages" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"page" text NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community_bricks" ADD CONSTRAINT "community_bricks_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_types" ADD CONSTRAINT "listing_types_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_community_id_member_id_members_community_id_id_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_community_id_blocked_id_members_community_id_id_fk" FOREIGN KEY ("community_id","blocked_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_roles" ADD CONSTRAINT "member_roles_community_id_member_id_members_community_id_id_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_community_id_member_id_members_community_id_id_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_closures" ADD CONSTRAINT "listing_closures_community_id_listing_id_listings_community_id_id_fk" FOREIGN KEY ("community_id","listing_id") REFERENCES "public"."listings"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_photos" ADD CONSTRAINT "listing_photos_community_id_listing_id_listings_community_id_id_fk" FOREIGN KEY ("community_id","listing_id") REFERENCES "public"."listings"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_photos" ADD CONSTRAINT "listing_photos_community_id_photo_id_photos_community_id_id_fk" FOREIGN KEY ("community_id","photo_id") REFERENCES "public"."photos"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_community_id_owner_id_members_community_id_id_fk" FOREIGN KEY ("community_id","owner_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_community_id_listing_type_id_listing_types_community_id_id_fk" FOREIGN KEY ("community_id","listing_type_id") REFERENCES "public"."listing_types"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_community_id_category_id_categories_community_id_id_fk" FOREIGN KEY ("community_id","category_id") REFERENCES "public"."categories"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_reports" ADD CONSTRAINT "condition_reports_community_id_exchange_id_exchanges_community_id_id_fk" FOREIGN KEY ("community_id","exchange_id") REFERENCES "public"."exchanges"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_steps" ADD CONSTRAINT "exchange_steps_community_id_exchange_id_exchanges_community_id_id_fk" FOREIGN KEY ("community_id","exchange_id") REFERENCES "public"."exchanges"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_community_id_listing_id_listings_community_id_id_fk" FOREIGN KEY ("community_id","listing_id") REFERENCES "public"."listings"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_community_id_owner_id_members_community_id_id_fk" FOREIGN KEY ("community_id","owner_id") REFERENCES "public"."members"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_community_id_asker_id_members_community_id_id_fk" FOREIGN KEY ("community_id","asker_id") REFERENCES "public"."members"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_codes" ADD CONSTRAINT "handover_codes_community_id_exchange_id_exchanges_community_id_id_fk" FOREIGN KEY ("community_id","exchange_id") REFERENCES "public"."exchanges"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_community_id_listing_id_listings_community_id_id_fk" FOREIGN KEY ("community_id","listing_id") REFERENCES "public"."listings"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_community_id_exchange_id_exchanges_community_id_id_fk" FOREIGN KEY ("community_id","exchange_id") REFERENCES "public"."exchanges"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_community_id_thread_id_threads_community_id_id_fk" FOREIGN KEY ("community_id","thread_id") REFERENCES "public"."threads"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_community_id_author_id_members_community_id_id_fk" FOREIGN KEY ("community_id","author_id") REFERENCES "public"."members"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_community_id_thread_id_threads_community_id_id_fk" FOREIGN KEY ("community_id","thread_id") REFERENCES "public"."threads"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_community_id_listing_id_listings_community_id_id_fk" FOREIGN KEY ("community_id","listing_id") REFERENCES "public"."listings"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_community_id_owner_id_members_community_id_id_fk" FOREIGN KEY ("community_id","owner_id") REFERENCES "public"."members"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_community_id_asker_id_members_community_id_id_fk" FOREIGN KEY ("community_id","asker_id") REFERENCES "public"."members"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_community_id_exchange_id_exchanges_community_id_id_fk" FOREIGN KEY ("community_id","exchange_id") REFERENCES "public"."exchanges"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_community_id_exchange_id_exchanges_community_id_id_fk" FOREIGN KEY ("community_id","exchange_id") REFERENCES "public"."exchanges"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_community_id_author_id_members_community_id_id_fk" FOREIGN KEY ("community_id","author_id") REFERENCES "public"."members"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_community_id_about_id_members_community_id_id_fk" FOREIGN KEY ("community_id","about_id") REFERENCES "public"."members"("community_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stale_pages" ADD CONSTRAINT "stale_pages_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "communes_search" ON "communes" USING btree ("search_name" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "communes_department" ON "communes" USING btree ("department");--> statement-breakpoint
CREATE INDEX "mails_created" ON "mails" USING btree ("created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "mails_to" ON "mails" USING btree (lower("to"));--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_codes_email" ON "sign_in_codes" USING btree ("email");--> statement-breakpoint
CREATE INDEX "members_of_person" ON "members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "listing_closures_listing" ON "listing_closures" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "listings_newest" ON "listings" USING btree ("community_id","state","published_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "listings_owner" ON "listings" USING btree ("community_id","owner_id");--> statement-breakpoint
CREATE INDEX "listings_search" ON "listings" USING gin ("search");--> statement-breakpoint
CREATE INDEX "exchange_steps_exchange" ON "exchange_steps" USING btree ("exchange_id","id");--> statement-breakpoint
CREATE INDEX "exchanges_listing" ON "exchanges" USING btree ("listing_id","state");--> statement-breakpoint
CREATE INDEX "exchanges_owner" ON "exchanges" USING btree ("community_id","owner_id","updated_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "exchanges_asker" ON "exchanges" USING btree ("community_id","asker_id","updated_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "holds_listing" ON "holds" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "messages_thread" ON "messages" USING btree ("thread_id","id");--> statement-breakpoint
CREATE INDEX "threads_owner" ON "threads" USING btree ("community_id","owner_id");--> statement-breakpoint
CREATE INDEX "threads_asker" ON "threads" USING btree ("community_id","asker_id");--> statement-breakpoint
CREATE INDEX "reviews_about" ON "reviews" USING btree ("community_id","about_id","published_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "activities_community" ON "activities" USING btree ("community_id","id");