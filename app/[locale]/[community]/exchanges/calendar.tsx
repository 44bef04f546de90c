import { WordsProvider } from '@/components/forms/words-provider';
import { SavedForm } from '@/components/saved/saved-form';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/panel';
import { db } from '@/db/client';
import { settings } from '@/lib/gateways/settings';
import { words, wordsOf } from '@/lib/i18n/words';
import { calendarSecretOf } from '@/lib/saved/exchange-calendar';
import { paths } from '@/lib/web/paths';
import type { Here } from '@/lib/web/visit';
import { closeCalendarHere, renewCalendarHere } from './calendar-actions';

/** The secret address of a member's calendar, to make, to change and to take away. */
export async function MyCalendar({ here: { locale, community, actor } }: { here: Here }) {
  const t = words(locale);
  const secret = await calendarSecretOf(db(), community.id, actor.memberId);
  const door = { locale, community: community.slug };
  const address = secret && settings().appUrl + paths.calendar(secret);
  return (
    <WordsProvider locale={locale} words={wordsOf(locale, ['saved', 'ground'], ['refused.'])}>
      <Section id="calendar" title={t('saved.calendar.title')}>
        <div className="stack">
          <p>{t('saved.calendar.lead')}</p>
          {address && (
            <>
              <div className="field">
                <label htmlFor="calendar-address">{t('saved.calendar.address')}</label>
                <input className="input" id="calendar-address" readOnly value={address} />
              </div>
              <p className="soft">{t('saved.calendar.secret')}</p>
              <p>
                <ButtonLink look="second" href={address.replace(/^https?:/, 'webcal:')}>
                  {t('saved.calendar.open')}
                </ButtonLink>
              </p>
            </>
          )}
          <div className="row">
            <SavedForm
              send={renewCalendarHere.bind(null, door)}
              button={t(address ? 'saved.calendar.renew' : 'saved.calendar.create')}
              look="second"
              small
            />
            {address && (
              <SavedForm
                send={closeCalendarHere.bind(null, door)}
                button={t('saved.calendar.close')}
                look="quiet"
                small
              />
            )}
          </div>
        </div>
      </Section>
    </WordsProvider>
  );
}
