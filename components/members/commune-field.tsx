'use client';

import { useEffect, useId, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useWords } from '@/components/forms/words-provider';
import { describedBy, Field } from '@/components/ui/field';
import { useSuggestions, type Suggestion } from './use-suggestions';

export type CommuneFieldProps = {
  label: string;
  hint?: string;
  error?: string | null;
  defaultText?: string;
  defaultCode?: string;
  /** « 45.42,4.68 »: suggestions come from around there first */
  near: string | null;
  required?: boolean;
  onChosen?: (chosen: Suggestion | null) => void;
};

const textOf = ({ name, postcodes }: Suggestion) => `${name} (${postcodes[0] ?? ''})`;

/** A commune, typed with suggestions. Without scripts it is a plain field, whose text the server understands. */
export function CommuneField(props: CommuneFieldProps) {
  const { label, hint, error, defaultText = '', defaultCode = '', near, required, onChosen } = props;
  const { t } = useWords();
  const list = useId();
  const box = useRef<HTMLUListElement>(null);
  const [text, setText] = useState(defaultText);
  const [code, setCode] = useState(defaultCode);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const { found, isResting } = useSuggestions(isOpen ? text : '', near);
  const shown = isOpen && found ? found : [];
  const isShown = shown.length > 0;
  useEffect(() => {
    if (isShown) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);

  const type = (value: string) => {
    setText(value);
    setCode('');
    setOpen(true);
    setAt(-1);
    if (code) onChosen?.(null);
  };
  const choose = (suggestion: Suggestion) => {
    setText(textOf(suggestion));
    setCode(suggestion.code);
    setOpen(false);
    onChosen?.(suggestion);
  };
  const press = (event: KeyboardEvent) => {
    const active = shown[at];
    if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter' && active) choose(active);
    else if (event.key === 'ArrowDown' && shown.length > 0) setAt((at + 1) % shown.length);
    else if (event.key === 'ArrowUp' && shown.length > 0) setAt((at <= 0 ? shown.length : at) - 1);
    else return;
    if (event.key !== 'Escape' || shown.length > 0) event.preventDefault();
  };

  return (
    <Field id="commune" label={label} hint={hint} error={error}>
      <div className="suggest">
        <input
          id="commune"
          name="commune"
          className="input"
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          onFocus={() => setOpen(code === '' && text !== '')}
          onBlur={() => setOpen(false)}
          required={required}
          maxLength={100}
          autoComplete="off"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={list}
          aria-activedescendant={shown[at] ? `${list}-${at}` : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy('commune', { hint, error })}
        />
        <input type="hidden" name="communeCode" value={code} />
        <Suggestions id={list} label={label} box={box} shown={shown} at={at} choose={choose} />
        <span role="status" className="vh">
          {isOpen && found && !isResting ? t('members.commune.found', { count: found.length }) : ''}
        </span>
      </div>
      <p role="status" className={isResting ? 'soft' : 'vh'}>
        {isResting && t('members.commune.resting')}
      </p>
    </Field>
  );
}

type SuggestionsProps = {
  id: string;
  label: string;
  box: Ref<HTMLUListElement>;
  shown: readonly Suggestion[];
  at: number;
  choose: (suggestion: Suggestion) => void;
};

/** The focus stays in the field: the list is walked through by what the field says is active. */
function Suggestions({ id, label, box, shown, at, choose }: SuggestionsProps) {
  return (
    <ul role="listbox" ref={box} id={id} aria-label={label} hidden={shown.length === 0}>
      {shown.map((suggestion, index) => (
        <li
          key={suggestion.code}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(suggestion)}
        >
          <span>{suggestion.name}</span>
          <span className="soft">{suggestion.postcodes[0]}</span>
        </li>
      ))}
    </ul>
  );
}
