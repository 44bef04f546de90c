CREATE TABLE "ride_links" (
	"exchange_id" uuid PRIMARY KEY NOT NULL,
	"community_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ride_links_secret_unique" UNIQUE("secret")
);
--> statement-breakpoint
ALTER TABLE "rides" ADD COLUMN "allows_smoking" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "rides" ADD COLUMN "prefers_women" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "ride_links" ADD CONSTRAINT "ride_links_community_id_exchange_id_exchanges_community_id_id_fk" FOREIGN KEY ("community_id","exchange_id") REFERENCES "public"."exchanges"("community_id","id") ON DELETE cascade ON UPDATE no action;