CREATE TABLE "commune_outlines" (
	"code" text PRIMARY KEY NOT NULL,
	"west" double precision NOT NULL,
	"south" double precision NOT NULL,
	"east" double precision NOT NULL,
	"north" double precision NOT NULL,
	"rings" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "commune_outlines" ADD CONSTRAINT "commune_outlines_code_communes_code_fk" FOREIGN KEY ("code") REFERENCES "public"."communes"("code") ON DELETE cascade ON UPDATE no action;