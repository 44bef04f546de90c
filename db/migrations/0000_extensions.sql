CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS citext;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
-- French stop words go before accents are dropped: afterwards « à » would be the word "a".
CREATE TEXT SEARCH DICTIONARY cocote_fr_stop (TEMPLATE = pg_catalog.simple, STOPWORDS = french, ACCEPT = false);
--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION cocote_fr (COPY = french);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION cocote_fr ALTER MAPPING FOR hword, hword_part, word WITH cocote_fr_stop, unaccent, french_stem;
--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION cocote_en (COPY = english);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION cocote_en ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
