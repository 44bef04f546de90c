CREATE TABLE "search_docs" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_docs_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"listing_id" uuid NOT NULL,
	"community_id" uuid NOT NULL,
	"community" integer NOT NULL,
	"words" "tsvector" NOT NULL,
	"at" "point" NOT NULL,
	"cell" bigint NOT NULL,
	"price_cents" integer NOT NULL,
	"is_request" boolean NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "search_docs_listing_id_unique" UNIQUE("listing_id")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"community" integer NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "search_words_community_word_pk" PRIMARY KEY("community","word")
);
--> statement-breakpoint
DROP TRIGGER listings_search ON listings;--> statement-breakpoint
DROP FUNCTION listings_search();--> statement-breakpoint
DROP INDEX "listings_search";--> statement-breakpoint
ALTER TABLE "communities" ADD COLUMN "number" integer NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "communities_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "search_docs" ADD CONSTRAINT "search_docs_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_docs" ADD CONSTRAINT "search_docs_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_docs_words" ON "search_docs" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_docs_newest" ON "search_docs" USING btree ("community","published_at" DESC NULLS LAST,"number" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "search_docs_near" ON "search_docs" USING gist ("community","at");--> statement-breakpoint
CREATE INDEX "search_docs_cheapest" ON "search_docs" USING btree ("community","price_cents","number");--> statement-breakpoint
CREATE INDEX "search_words_like" ON "search_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "listings" DROP COLUMN "search";--> statement-breakpoint
ALTER TABLE "communities" ADD CONSTRAINT "communities_number_unique" UNIQUE("number");