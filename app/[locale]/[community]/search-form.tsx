import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { AroundMe } from '@/components/listings/around-me';
import { Button } from '@/components/ui/button';
import type { Words } from '@/lib/i18n/words';
import { queryOf, type SearchWish } from '@/lib/listings/search-wish';

type Props = {
  t: Words;
  action: string;
  wish?: SearchWish;
  place?: string;
  /** Fields of the wish that stand in the form itself, and so are not sent along unseen. */
  shown?: readonly string[];
  children?: ReactNode;
};

/** Two fields and a button; what else was chosen goes along. Works without JavaScript. */
export function SearchForm({ t, action, wish, place, shown = [], children }: Props) {
  return (
    <form role="search" action={action} aria-label={t('listings.search.label')}>
      <div className="search">
        <div className="field">
          <label htmlFor="q">{t('listings.search.what')}</label>
          <input
            className="input"
            id="q"
            name="q"
            type="search"
            defaultValue={wish?.q}
            placeholder={t('listings.search.what.hint')}
            autoComplete="off"
            maxLength={120}
          />
        </div>
        <div className="field">
          <label htmlFor="where">{t('listings.search.where')}</label>
          <input
            className="input"
            id="where"
            name="where"
            defaultValue={wish?.where || place}
            placeholder={t('listings.search.where.hint')}
            autoComplete="address-level2"
            maxLength={80}
          />
        </div>
        <Button type="submit" icon={Search}>
          {t('listings.search.go')}
        </Button>
      </div>
      {wish && <AlongUnseen wish={wish} shown={shown} />}
      <AroundMe words={t('listings.search.around-me')} refused={t('listings.search.around-me.refused')} />
      {children}
    </form>
  );
}

const ownFields = ['q', 'where', 'page', 'bbox'];

function AlongUnseen({ wish, shown }: { wish: SearchWish; shown: readonly string[] }) {
  const kept = Object.entries(queryOf(wish)).filter(
    ([name, value]) =>
      value !== undefined && value !== '' && !ownFields.includes(name) && !shown.includes(name),
  );
  return kept.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
