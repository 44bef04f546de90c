CREATE TABLE "told_listings" (
	"community_id" uuid NOT NULL,
	"saved_search_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "told_listings_saved_search_id_listing_id_pk" PRIMARY KEY("saved_search_id","listing_id")
);
--> statement-breakpoint
ALTER TABLE "told_listings" ADD CONSTRAINT "told_listings_saved_search_id_saved_searches_id_fk" FOREIGN KEY ("saved_search_id") REFERENCES "public"."saved_searches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_listings" ADD CONSTRAINT "told_listings_community_id_listing_id_listings_community_id_id_fk" FOREIGN KEY ("community_id","listing_id") REFERENCES "public"."listings"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "told_listings_listing" ON "told_listings" USING btree ("listing_id");