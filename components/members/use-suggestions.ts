'use client';

import { useEffect, useState } from 'react';

export type Suggestion = {
  code: string;
  name: string;
  department: string;
  postcodes: string[];
  hasCentre: boolean;
};

const pauseMs = 180;

/** `found` is null while nothing was asked; `isResting` when so much was asked that there is none for a while. */
type Suggested = { found: Suggestion[] | null; isResting: boolean };

/** The communes that what is typed may become, asked after a short pause. */
export function useSuggestions(typed: string, near: string | null): Suggested {
  const [isResting, setResting] = useState(false);
  const [found, setFound] = useState<{ typed: string; suggestions: Suggestion[] } | null>(null);
  const wanted = typed.trim();
  useEffect(() => {
    if (wanted.length < 2) return;
    const asked = new AbortController();
    const timer = setTimeout(() => {
      const query = new URLSearchParams({ q: wanted, ...(near ? { near } : {}) });
      fetch(`/api/communes?${query.toString()}`, { signal: asked.signal })
        .then((answer) => {
          setResting(answer.status === 429);
          return answer.ok ? answer.json() : [];
        })
        .then((suggestions: Suggestion[]) => setFound({ typed: wanted, suggestions }))
        .catch(() => undefined);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [wanted, near]);
  return { found: found && found.typed === wanted ? found.suggestions : null, isResting };
}
