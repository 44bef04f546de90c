-- New exchanges begin under the processes that know of giving up; what runs keeps the one that it began under.
UPDATE "listing_types" SET "process" = 'service/2' WHERE "process" = 'service/1';--> statement-breakpoint
UPDATE "listing_types" SET "process" = 'rent/2' WHERE "process" = 'rent/1';
