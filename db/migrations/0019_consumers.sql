ALTER TABLE "listings" ADD COLUMN "rna" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "guarantee" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "is_dated_leisure" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "asked_to_begin_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "asked_to_begin_wording" smallint;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "is_dated_leisure" boolean DEFAULT false NOT NULL;