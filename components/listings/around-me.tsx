'use client';

import { useEffect, useRef, useState } from 'react';

/**
 * Asks the device where it is, on tap only, and sends the search it stands in with the point rounded to about a kilometre. Its
 * place is kept until it can be offered, so that nothing moves.
 */
export function AroundMe({ words, refused }: { words: string; refused: string }) {
  const button = useRef<HTMLButtonElement>(null);
  const [ready, setReady] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => setReady('geolocation' in navigator), []);
  const ask = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const form = button.current?.form;
        if (!form) return;
        const before = form.elements.namedItem('near');
        if (before instanceof HTMLInputElement) before.remove();
        const near = Object.assign(document.createElement('input'), {
          type: 'hidden',
          name: 'near',
          value: `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`,
        });
        form.append(near);
        const where = form.elements.namedItem('where');
        if (where instanceof HTMLInputElement) where.value = '';
        form.requestSubmit();
      },
      () => setSaid(refused),
      { maximumAge: 600_000, timeout: 10_000 },
    );
  return (
    <p className="around">
      {ready && (
        <button ref={button} type="button" className="link" onClick={ask}>
          {words}
        </button>
      )}{' '}
      <span role="status">{said}</span>
    </p>
  );
}
