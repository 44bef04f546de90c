ALTER TABLE "ride_stops" ADD COLUMN "spot" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "refunded_at" timestamp with time zone;