-- As it was, and a number stands apart from what it counts: « 3m » is « 3 m ».
CREATE OR REPLACE FUNCTION search_text(words text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(regexp_replace(regexp_replace(lower(words), '(\d)(?=[[:alpha:]])', '\1 ', 'g'),
    '\m(trav|vitr|ém|cor)aux\M', '\1ail', 'g'), '(\w{2}[oiu])s\M', '\1', 'g');
$$;
--> statement-breakpoint
-- As it was, and what a title joins by hyphens is found without them: « taille-haie » is « taillehaie » too.
CREATE OR REPLACE FUNCTION search_words_of(community integer, config regconfig, title text, shelf text, more text, tokens text[]) RETURNS tsvector
LANGUAGE sql STABLE AS $$
  SELECT search_prefixed(community, setweight(to_tsvector(config, search_text(concat_ws(' ', title,
      (SELECT string_agg(replace(m[1], '-', ''), ' ') FROM regexp_matches(title, '[[:alnum:]]+(?:-[[:alnum:]]+)+', 'g') AS m)))), 'A')
    || setweight(to_tsvector(config, search_text(shelf)), 'B') || setweight(to_tsvector(config, search_text(more)), 'C'))
    || array_to_tsvector(ARRAY(SELECT DISTINCT community || '#' || t FROM unnest(tokens) AS t WHERE t IS NOT NULL));
$$;
--> statement-breakpoint
-- All the words that were typed; NULL when only words were typed that say nothing. `begun`: the last one may go on. What is no
-- word (a picture, a mark, a hyphen) parts words, and « a » is nearly always an « à » that was typed in haste.
CREATE OR REPLACE FUNCTION search_query(community integer, config regconfig, typed text, begun boolean) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE said text; start text;
BEGIN
  typed := btrim(regexp_replace(regexp_replace(typed, '[^[:alnum:]''’.@]+', ' ', 'g'), '\m[aA]\M(?![''’])', ' ', 'g'));
  start := CASE WHEN begun THEN replace(replace(lower(unaccent(substring(typed FROM '[[:alnum:]]{3,}$'))), '\', ''), '''', '') END;
  IF start IS NOT NULL THEN typed := left(typed, length(typed) - length(substring(typed FROM '[[:alnum:]]{3,}$'))); END IF;
  SELECT string_agg('''' || replace(replace(community || '.' || w.lexeme, '\', '\\'), '''', '''''') || '''', ' & ') INTO said
  FROM unnest(to_tsvector(config, search_text(typed))) AS w (lexeme, positions, weights);
  IF start IS NOT NULL THEN said := concat_ws(' & ', said, '''' || community || '.' || start || ''':*'); END IF;
  RETURN said::tsquery;
END $$;
--> statement-breakpoint
-- For each word that is in no title of the community, the likest that is; the others as they were. A word that is like nothing is
-- left out beside one that is known, and so are words before all others that say nothing. NULL when nothing is likely.
CREATE OR REPLACE FUNCTION search_corrected(asked_community integer, typed text) RETURNS text LANGUAGE plpgsql STABLE
SET pg_trgm.similarity_threshold = 0.2 AS $$
DECLARE w text; better text; said text := ''; has_changed boolean := false; is_known boolean := false; config regconfig;
BEGIN
  SELECT search_config(c.locale) INTO config FROM communities c WHERE c.number = asked_community;
  FOREACH w IN ARRAY regexp_split_to_array(lower(unaccent(typed)), '[^a-z0-9]+') LOOP
    CONTINUE WHEN w = '' OR (said = '' AND length(w) < 4 AND to_tsvector(config, w) = ''::tsvector);
    IF length(w) < 4 THEN
      better := w;
    ELSIF EXISTS (SELECT 1 FROM search_words v WHERE v.community = asked_community AND v.word = w) THEN
      better := w;
      is_known := true;
    ELSE
      SELECT v.word INTO better FROM search_words v
      WHERE v.community = asked_community AND v.word % w AND abs(length(v.word) - length(w)) <= 2
        AND levenshtein_less_equal(v.word, w, CASE WHEN length(w) < 6 THEN 1 ELSE 2 END) <= CASE WHEN length(w) < 6 THEN 1 ELSE 2 END
      ORDER BY levenshtein(v.word, w), similarity(v.word, w) DESC, v.word LIMIT 1;
      has_changed := true;
      CONTINUE WHEN better IS NULL;
      is_known := true;
    END IF;
    said := concat_ws(' ', nullif(said, ''), better);
  END LOOP;
  RETURN CASE WHEN has_changed AND is_known THEN said END;
END $$;
--> statement-breakpoint
SELECT search_refresh(id) FROM listings WHERE state = 'published';
