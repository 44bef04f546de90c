ALTER TABLE "exchange_steps" ADD COLUMN "price_cents" integer;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "wished_price_lines" jsonb;