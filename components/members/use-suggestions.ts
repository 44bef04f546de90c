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

/** The communes that what is typed may become, asked after a short pause. Null while nothing was asked. */
export function useSuggestions(typed: string, near: string | null): Suggestion[] | null {
  const [found, setFound] = useState<{ typed: string; suggestions: Suggestion[] } | null>(null);
  const wanted = typed.trim();
  useEffect(() => {
    if (wanted.length < 2) return;
    const asked = new AbortController();
    const timer = setTimeout(() => {
      const query = new URLSearchParams({ q: wanted, ...(near ? { near } : {}) });
      fetch(`/api/communes?${query.toString()}`, { signal: asked.signal })
        .then((answer) => (answer.ok ? answer.json() : []))
        .then((suggestions: Suggestion[]) => setFound({ typed: wanted, suggestions }))
        .catch(() => undefined);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [wanted, near]);
  return found && found.typed === wanted ? found.suggestions : null;
}
