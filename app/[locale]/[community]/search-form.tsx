import { Search } from 'lucide-react';
import { AroundMe } from '@/components/listings/around-me';
import { Button } from '@/components/ui/button';
import type { Words } from '@/lib/i18n/words';
import type { SearchWish } from '@/lib/listings/search-wish';

type Props = { t: Words; action: string; wish?: SearchWish; place?: string };

/** Two fields and a button; what else was chosen goes along. Works without JavaScript. */
export function SearchForm({ t, action, wish, place }: Props) {
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
      {wish?.radius && <input type="hidden" name="radius" value={wish.radius} />}
      {wish?.mode && <input type="hidden" name="mode" value={wish.mode} />}
      {wish?.theme && <input type="hidden" name="theme" value={wish.theme} />}
      {wish?.free && <input type="hidden" name="free" value={wish.free} />}
      <AroundMe words={t('listings.search.around-me')} refused={t('listings.search.around-me.refused')} />
    </form>
  );
}
