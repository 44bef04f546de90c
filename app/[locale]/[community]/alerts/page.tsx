import type { Metadata } from 'next';
import { WordsProvider } from '@/components/forms/words-provider';
import { SavedForm } from '@/components/saved/saved-form';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Go } from '@/components/ui/go';
import { Notice } from '@/components/ui/notice';
import { db } from '@/db/client';
import { words, wordsOf } from '@/lib/i18n/words';
import { alertsOf, type Alert } from '@/lib/saved/alerts';
import { frequencies } from '@/lib/saved/policy';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere, type Here } from '@/lib/web/visit';
import { changeAlertHere, dropAlertHere } from './actions';

type Props = {
  params: Promise<{ locale: string; community: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const deeds = ['created', 'changed', 'deleted'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = words(localeOr404((await params).locale));
  return { title: t('saved.alerts.title'), robots: { index: false } };
}

/** A member's alerts: how often each tells, and how to be rid of it. */
export default async function AlertsPage({ params, searchParams }: Props) {
  const [said, { done }] = await Promise.all([params, searchParams]);
  const here = await memberHere(said, `/${said.locale}/${said.community}/alerts`);
  const { locale, community, actor } = here;
  const t = words(locale);
  const alerts = await alertsOf(db(), actor);
  const deed = deeds.find((name) => name === done);
  return (
    <WordsProvider locale={locale} words={wordsOf(locale, ['saved', 'ground'], ['refused.', 'field.'])}>
      <div className="narrow page-top stack-6">
        <h1>{t('saved.alerts.title')}</h1>
        {deed && (
          <Notice look="good" live>
            {t(`saved.alerts.${deed}`)}
          </Notice>
        )}
        {alerts.length === 0 ? (
          <EmptyState
            title={t('saved.alerts.none')}
            action={
              <ButtonLink href={paths.search(locale, community.slug)}>{t('saved.alerts.search')}</ButtonLink>
            }
          >
            <p>{t('saved.alerts.none-body')}</p>
          </EmptyState>
        ) : (
          <>
            <p className="lead">{t('saved.alerts.lead')}</p>
            <ul className="lines">
              {alerts.map((alert) => (
                <AlertLine key={alert.id} here={here} alert={alert} />
              ))}
            </ul>
          </>
        )}
      </div>
    </WordsProvider>
  );
}

function AlertLine({ here: { locale, community }, alert }: { here: Here; alert: Alert }) {
  const t = words(locale);
  const { label } = alert;
  const door = { locale, community: community.slug, alertId: alert.id };
  return (
    <li className="alert-line">
      <h2 className="alert-name">
        <Go
          href={`${paths.search(locale, community.slug)}?${alert.query}`}
          aria-label={t('saved.alerts.see-this', { label })}
        >
          {label}
        </Go>
      </h2>
      <div className="row">
        <SavedForm
          send={changeAlertHere.bind(null, door)}
          button={t('saved.alerts.change')}
          label={t('saved.alerts.change-this', { label })}
          look="second"
          small
          className="row tight"
        >
          <select
            className="input"
            name="frequency"
            defaultValue={alert.frequency}
            aria-label={`${t('saved.alerts.frequency')} · ${label}`}
          >
            {frequencies.map((value) => (
              <option key={value} value={value}>
                {t(`saved.alerts.frequency.${value}`)}
              </option>
            ))}
          </select>
        </SavedForm>
        <SavedForm
          send={dropAlertHere.bind(null, door)}
          button={t('saved.alerts.delete')}
          label={t('saved.alerts.delete-this', { label })}
          look="quiet"
          small
        />
      </div>
    </li>
  );
}
