ALTER TABLE "listings" ADD COLUMN "provider" text;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "siret" text DEFAULT '' NOT NULL;