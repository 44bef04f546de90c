'use client';

import { X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { Button, RoundButton } from '@/components/ui/button';
import { askedBy, useCount } from './use-count';

/** Wider than this the filters unfold where they stand. */
const phone = '(max-width: 47.99rem)';
const manyTotal = 1001;

type Props = {
  /** Where to ask how many there are. */
  counts: string;
  /** Any link to this place opens the filters too. */
  place: string;
  isOpen: boolean;
  children: ReactNode;
};

/**
 * The filters of the form that they stand in. On a phone they are a sheet that Escape and the back button close, and whose
 * button tells how many there would be; without a script, and at a desk, they unfold where they are.
 */
export function FilterSheet({ counts, place, isOpen, children }: Props) {
  const { t } = useWords();
  const title = useId();
  const box = useRef<HTMLDialogElement>(null);
  const { isSheet, open, closed } = useSheet(box, place);
  const count = useCount(box, counts, isSheet);
  const show =
    count === null
      ? t('listings.search.show')
      : count >= manyTotal
        ? t('listings.search.sheet.show-many')
        : t('listings.search.sheet.show', { count });
  return (
    <details className="more-filters" open={isOpen}>
      <summary onClick={(event) => open() && event.preventDefault()}>{t('listings.search.more')}</summary>
      <dialog
        ref={box}
        open
        id={place}
        className="sheet filters"
        role={isSheet ? undefined : 'group'}
        aria-labelledby={title}
        onClose={closed}
      >
        <div className="dialog-head">
          <h2 id={title}>{t('listings.search.filters')}</h2>
          <RoundButton
            icon={X}
            words={t('listings.search.sheet.close')}
            onClick={() => box.current?.close()}
          />
        </div>
        {children}
        <div className="end">
          <Button type="submit">{show}</Button>
        </div>
        <p className="vh" role="status">
          {isSheet && count !== null && show}
        </p>
      </dialog>
    </details>
  );
}

/** The dialog as a sheet: a step of its own in the history, which going back takes away again. */
function useSheet(box: RefObject<HTMLDialogElement | null>, place: string) {
  const [isSheet, setSheet] = useState(false);
  const isStep = useRef(false);

  const open = (): boolean => {
    const dialog = box.current;
    if (!dialog || !window.matchMedia(phone).matches) return false;
    if (dialog.matches(':modal')) return true;
    dialog.closest('details')?.setAttribute('open', '');
    dialog.removeAttribute('open');
    dialog.showModal();
    window.history.pushState(null, '');
    isStep.current = true;
    setSheet(true);
    return true;
  };

  const closed = () => {
    box.current?.setAttribute('open', '');
    setSheet(false);
    if (isStep.current) window.history.back();
    isStep.current = false;
  };

  // What was folded a moment ago takes no focus by itself.
  useEffect(() => {
    if (isSheet) box.current?.querySelector('button')?.focus();
  }, [box, isSheet]);

  const opens = useRef(open);
  useEffect(() => {
    opens.current = open;
  });
  useEffect(() => {
    const dialog = box.current;
    const form = dialog?.closest('form');
    const back = () => {
      isStep.current = false;
      if (dialog?.matches(':modal')) dialog.close();
    };
    const link = ({ target }: MouseEvent) =>
      target instanceof Element && target.closest(`a[href='#${place}']`) !== null && opens.current();
    const pressed = (event: MouseEvent) => link(event) && event.preventDefault();
    // The results take the step of the sheet: going back from them leads to where the sheet was opened.
    const send = (event: SubmitEvent) => {
      if (!form || !isStep.current) return;
      event.preventDefault();
      window.location.replace(`${form.action}?${askedBy(form)}`);
    };
    window.addEventListener('popstate', back);
    document.addEventListener('click', pressed);
    form?.addEventListener('submit', send);
    return () => {
      window.removeEventListener('popstate', back);
      document.removeEventListener('click', pressed);
      form?.removeEventListener('submit', send);
    };
  }, [box, place]);

  return { isSheet, open, closed };
}
