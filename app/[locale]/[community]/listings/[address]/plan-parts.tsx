import { lengthSaid } from '@/components/plans/length-said';
import { OtherClock } from '@/components/plans/other-clock';
import { exceptionSaid, WeekSaid } from '@/components/plans/week-said';
import { Facts, type Fact } from '@/components/ui/facts';
import { Go } from '@/components/ui/go';
import { Section } from '@/components/ui/panel';
import type { PlanPage } from '@/lib/exchanges/plan-page';
import { day, number } from '@/lib/i18n/format';
import { equipmentIn } from '@/lib/plans/equipment';
import { listingAddress, paths } from '@/lib/web/paths';
import type { PartProps } from './parts';

type PlanProps = PartProps & { plan: PlanPage };

/** What a service or a place says besides: when, for how long, for how many, and what is asked of those who come. */
export function PlanParts(props: PlanProps) {
  const { t, plan } = props;
  const { houseRules, stepFree } = plan.terms;
  const equipment = equipmentIn(plan.terms.equipment);
  return (
    <>
      <Section id="when" className="stack" title={t('plans.page.when')}>
        <When {...props} />
      </Section>
      {equipment.length > 0 && (
        <Section id="equipment" title={t('plans.equipment')}>
          <ul>
            {equipment.map((key) => (
              <li key={key}>{t(`plans.equipment.${key}`)}</li>
            ))}
          </ul>
        </Section>
      )}
      {stepFree !== '' && (
        <Section id="step-free" title={t('plans.post.terms.step-free')}>
          <p className="prewrap">{stepFree}</p>
        </Section>
      )}
      {houseRules !== '' && (
        <Section id="house-rules" className="stack-2" title={t('plans.post.terms.rules')}>
          <p className="prewrap">{houseRules}</p>
          <p className="soft">{t('plans.page.keys-later')}</p>
        </Section>
      )}
    </>
  );
}

function When({ t, locale, community, listing, plan }: PlanProps) {
  const { weekly, exceptions, freeDays } = plan;
  const address = listingAddress(listing);
  return (
    <>
      <WeekSaid t={t} locale={locale} weekly={weekly} />
      {exceptions.length > 0 && (
        <ul>
          {exceptions.map((exception, at) => (
            <li key={at}>{exceptionSaid(exception, { t, locale })}</li>
          ))}
        </ul>
      )}
      <OtherClock t={t} listing={plan} community={community} />
      {freeDays.length > 0 && (
        <div className="stack-2">
          <h3>{t('plans.ask.free-days')}</h3>
          <ul className="row tight">
            {freeDays.map((free) => (
              <li key={free}>
                <Go href={paths.ask(locale, community.slug, address, { day: free })}>{day(free, locale)}</Go>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Facts facts={factsOf(t, locale, plan)} />
    </>
  );
}

function factsOf(
  t: PartProps['t'],
  locale: PartProps['locale'],
  { rules, terms, template }: PlanPage,
): Fact[] {
  const isTask = template === 'help' || template === 'service';
  const facts: (Fact | false)[] = [
    isTask && { name: t('plans.page.task'), value: lengthSaid(t, rules.minMinutes) },
    template === 'space' &&
      rules.grainMinutes !== null && {
        name: t('plans.post.plan.slot'),
        value: lengthSaid(t, rules.minMinutes),
      },
    rules.noticeMinutes > 0 && {
      name: t('plans.page.notice'),
      value: t('plans.post.plan.ahead', { length: lengthSaid(t, rules.noticeMinutes) }),
    },
    terms.capacity !== null && {
      name: t('plans.post.terms.capacity'),
      value: number(terms.capacity, locale),
    },
    terms.isFreeForAssociations && {
      name: t('plans.page.associations'),
      value: t('plans.page.associations.value'),
    },
    isTask &&
      terms.radiusKm !== null && {
        name: t('plans.page.radius'),
        value: `${terms.radiusKm} ${t('plans.post.terms.radius-unit')}`,
      },
    terms.isOneOff && { name: t('plans.page.one-off'), value: t('plans.page.one-off.value') },
    terms.provider !== null && {
      name: t('plans.page.provider'),
      value: t(`plans.post.terms.provider.${terms.provider}`),
    },
    terms.registrationNumber !== '' && {
      name: t('plans.post.terms.registration'),
      value: terms.registrationNumber,
    },
  ];
  return facts.filter((fact) => fact !== false);
}
