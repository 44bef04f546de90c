'use client';

import { useWords } from '@/components/forms/words-provider';
import { StepForm, type Save } from '@/components/listings/post/step-form';
import { Checkbox } from '@/components/ui/choices';
import { FieldSet } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';
import { equipmentKeys } from '@/lib/plans/equipment';
import { longestText } from '@/lib/plans/limits';
import { AmountField, NumberField, WordsField, type KeptShared, type SharedPart } from './terms-parts';

type SpaceTemplate = 'space' | 'stay' | 'paid-stay';
type Props = {
  save: Save;
  go: string;
  later?: boolean;
  template: SpaceTemplate;
  type: { hasPrice: boolean; hasDeposit: boolean; hasUnits: boolean; isMonthly: boolean };
  kept: KeptShared;
  currency: string;
};

/** The terms of a place: what it costs, how many it takes, how to get in, and what is asked of those who come. */
export function SpaceTerms({ save, go, later, template, type, kept, currency }: Props) {
  const { t } = useWords();
  return (
    <StepForm save={save} go={go} later={later}>
      {(shown) => {
        const part = { shown, kept, currency };
        return (
          <>
            <h1>{t(`plans.post.terms.title.${template}`)}</h1>
            {type.hasPrice && <Prices {...part} template={template} isMonthly={type.isMonthly} />}
            {type.hasPrice && template === 'space' && <FreeForAssociations {...part} />}
            {type.hasDeposit && (
              <AmountField
                {...part}
                name="deposit"
                label={t('plans.post.terms.deposit')}
                hint={t('plans.post.terms.deposit-hint')}
              />
            )}
            {template === 'paid-stay' && <Registration {...part} />}
            <NumberField
              {...part}
              name="capacity"
              label={t('plans.post.terms.capacity')}
              unit={t('plans.post.terms.persons-unit')}
            />
            {template !== 'space' && (
              <NumberField
                {...part}
                name="nights"
                label={t('plans.post.terms.nights')}
                unit={t('plans.post.terms.nights-unit')}
              />
            )}
            {type.hasUnits && <Units {...part} />}
            <EquipmentBoxes {...part} />
            <WordsField
              {...part}
              name="stepFree"
              max={longestText}
              label={t('plans.post.terms.step-free')}
              hint={t('plans.post.terms.step-free-hint')}
            />
            <WordsField
              {...part}
              name="houseRules"
              max={2000}
              label={t('plans.post.terms.rules')}
              hint={t('plans.post.terms.rules-hint')}
            />
            <WordsField
              {...part}
              name="keyInstructions"
              max={longestText}
              label={t('plans.post.terms.keys')}
              hint={t('plans.post.terms.keys-hint')}
            />
          </>
        );
      }}
    </StepForm>
  );
}

function Prices({
  template,
  isMonthly,
  ...part
}: SharedPart & { template: SpaceTemplate; isMonthly: boolean }) {
  const { t } = useWords();
  if (template !== 'space')
    return <AmountField {...part} name="price" isNeeded label={t('plans.post.terms.night')} />;
  return (
    <FieldSet id="price" label={t('plans.post.terms.prices')} hint={t('plans.post.terms.free-hint')}>
      <div className="pair">
        <AmountField {...part} name="hour" label={t('plans.post.terms.hour')} />
        <AmountField {...part} name="day" label={t('plans.post.terms.day')} />
        {isMonthly && <AmountField {...part} name="price" label={t('plans.post.terms.month')} />}
      </div>
    </FieldSet>
  );
}

function EquipmentBoxes({ shown, kept }: SharedPart) {
  const { t } = useWords();
  const chosen = shown.saidAll('equipment', (kept['equipment'] ?? '').split(' '));
  return (
    <FieldSet id="equipment" label={t('plans.equipment')}>
      <div className="choices">
        {equipmentKeys.map((key) => (
          <label key={key} className="choice">
            <input type="checkbox" name="equipment" value={key} defaultChecked={chosen.includes(key)} />
            <span>{t(`plans.equipment.${key}`)}</span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}

function FreeForAssociations({ shown, kept }: SharedPart) {
  const { t } = useWords();
  return (
    <Checkbox
      name="isFreeForAssociations"
      value="yes"
      label={t('plans.post.terms.associations')}
      hint={t('plans.post.terms.associations-hint')}
      defaultChecked={shown.said('isFreeForAssociations', kept['isFreeForAssociations'] ?? '') === 'yes'}
    />
  );
}

function Units({ shown, kept }: SharedPart) {
  const { t } = useWords();
  return (
    <TextInput
      name="units"
      short
      inputMode="numeric"
      label={t('plans.post.terms.units')}
      hint={t('plans.post.terms.units-hint')}
      error={shown.error('units')}
      defaultValue={shown.said('units', kept['units'] ?? '1')}
    />
  );
}

function Registration({ shown, kept }: SharedPart) {
  const { t } = useWords();
  return (
    <TextInput
      name="registrationNumber"
      short
      label={t('plans.post.terms.registration')}
      hint={t('plans.post.terms.registration-hint')}
      error={shown.error('registrationNumber')}
      defaultValue={shown.said('registrationNumber', kept['registrationNumber'] ?? '')}
      autoComplete="off"
    />
  );
}
