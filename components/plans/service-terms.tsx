'use client';

import { useWords } from '@/components/forms/words-provider';
import { StepForm, type Save } from '@/components/listings/post/step-form';
import { Checkbox, RadioCards } from '@/components/ui/choices';
import { Go } from '@/components/ui/go';
import { Select, TextInput } from '@/components/ui/inputs';
import { taskChoices } from '@/lib/plans/limits';
import { providers } from '@/lib/plans/why-not-provide';
import { lengthSaid } from './length-said';
import { AmountField, NumberField, type KeptShared, type SharedPart } from './terms-parts';

type Props = {
  save: Save;
  go: string;
  later?: boolean;
  isPaid: boolean;
  /** The price is for an hour rather than for the whole of it. */
  isHourly: boolean;
  kept: KeptShared;
  currency: string;
};

/** The terms of somebody's time: how long it takes, how far they come, and who is paid under which status. */
export function ServiceTerms({ save, go, later, isPaid, isHourly, kept, currency }: Props) {
  const { t } = useWords();
  return (
    <StepForm save={save} go={go} later={later}>
      {(shown) => {
        const part = { shown, kept, currency };
        return (
          <>
            <h1>{t(isPaid ? 'plans.post.terms.title.service' : 'plans.post.terms.title.help')}</h1>
            {!isPaid && <p className="lead">{t('plans.post.terms.help-lead')}</p>}
            <Select
              name="taskMinutes"
              label={t('plans.post.terms.task')}
              hint={t('plans.post.terms.task-hint')}
              error={shown.error('taskMinutes')}
              options={taskChoices.map((minutes) => ({
                value: String(minutes),
                label: lengthSaid(t, minutes),
              }))}
              defaultValue={shown.said('taskMinutes', kept['taskMinutes'] ?? '60')}
            />
            {isPaid ? (
              <>
                <AmountField
                  {...part}
                  name="price"
                  isNeeded
                  label={t(isHourly ? 'plans.post.terms.price-hour' : 'plans.post.terms.price-task')}
                />
                {isHourly && (
                  <NumberField
                    {...part}
                    name="maxHours"
                    label={t('plans.post.terms.max-hours')}
                    hint={t('plans.post.terms.max-hours-hint')}
                    unit={t('plans.post.plan.hours-unit')}
                  />
                )}
                <ProviderFields {...part} />
              </>
            ) : (
              <Checkbox
                name="isOneOff"
                value="yes"
                label={t('plans.post.terms.one-off')}
                hint={t('plans.post.terms.one-off-hint')}
                defaultChecked={shown.said('isOneOff', kept['isOneOff'] ?? '') === 'yes'}
              />
            )}
            <NumberField
              {...part}
              name="radiusKm"
              label={t('plans.post.terms.radius')}
              hint={t('plans.post.terms.radius-hint')}
              unit={t('plans.post.terms.radius-unit')}
            />
          </>
        );
      }}
    </StepForm>
  );
}

const links = {
  cesu: 'https://www.cesu.urssaf.fr/',
  micro: 'https://www.autoentrepreneur.urssaf.fr/',
  tax: 'https://www.impots.gouv.fr/particulier/questions/je-vends-des-biens-ou-services-par-internet',
} as const;

/** Whoever is paid says under which status: the law asks it from the first euro on. */
function ProviderFields({ shown, kept }: SharedPart) {
  const { t } = useWords();
  return (
    <>
      <RadioCards
        name="provider"
        label={t('plans.post.terms.provider')}
        hint={t('plans.post.terms.provider-hint')}
        error={shown.error('provider')}
        chosen={shown.said('provider', kept['provider'] ?? '')}
        options={providers.map((value) => ({
          value,
          label: t(`plans.post.terms.provider.${value}`),
          hint: t(`plans.post.terms.provider.${value}-hint`),
        }))}
      />
      <TextInput
        name="siret"
        short
        inputMode="numeric"
        label={t('plans.post.terms.siret')}
        hint={t('plans.post.terms.siret-hint')}
        error={shown.error('siret')}
        defaultValue={shown.said('siret', kept['siret'] ?? '')}
        autoComplete="off"
      />
      <p className="soft">
        {t('plans.post.terms.links')}{' '}
        {(['cesu', 'micro', 'tax'] as const).map((link, at) => (
          <span key={link}>
            {at > 0 && ' · '}
            <Go href={links[link]}>{t(`plans.post.terms.link.${link}`)}</Go>
          </span>
        ))}
      </p>
    </>
  );
}
