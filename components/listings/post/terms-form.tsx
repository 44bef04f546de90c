'use client';

import { useWords } from '@/components/forms/words-provider';
import { templates, type Askable, type TemplateName } from '@/lib/communities/templates';
import { sells } from '@/lib/listings/seller';
import type { Status } from '@/lib/members/input';
import { StepForm, type Save } from './step-form';
import { FoodFields } from './terms-food';
import {
  ConditionField,
  DefectsField,
  LengthFields,
  UnitsField,
  UntilField,
  ValueField,
  WantedField,
} from './terms-goods';
import { SellerFields } from './terms-seller';
import type { KeptTerms } from './terms-part';
import { DepositField, MoreOfRent, PriceField, RentPrices } from './terms-price';

export type TermsFormProps = {
  save: Save;
  type: { template: TemplateName; hasUnits: boolean; hasPrice: boolean; hasDeposit: boolean };
  isEaten: boolean;
  /** Whoever sells as a profession says more of themselves, and the law gives the buyer more. */
  ownerStatus: Status;
  currency: string;
  today: string;
  kept: KeptTerms;
  go: string;
  later?: boolean;
};

/** The conditions, as the kind of sharing asks them: a gift how it is, a loan how long, a sale how much. */
export function TermsForm(props: TermsFormProps) {
  const { save, type, isEaten, ownerStatus, currency, today, kept, go, later } = props;
  const { t } = useWords();
  const asks = (what: Askable): boolean => templates[type.template].asks.includes(what);
  return (
    <StepForm save={save} go={go} later={later}>
      {(shown) => {
        const part = { shown, kept, currency, today };
        return (
          <>
            <h1>{t(`listings.post.terms.title-${type.template}`)}</h1>
            {asks('wanted') && <WantedField {...part} />}
            {type.hasPrice &&
              (type.template === 'rent' ? <RentPrices {...part} /> : <PriceField {...part} />)}
            {type.hasDeposit && <DepositField {...part} />}
            {asks('days') && <LengthFields {...part} hasShortest={asks('shortest')} />}
            {isEaten && <FoodFields {...part} />}
            {!isEaten && <ConditionField {...part} />}
            {asks('defects') && <DefectsField {...part} />}
            {asks('value') && <ValueField {...part} />}
            {asks('until') && <UntilField {...part} />}
            {asks('insurance') && <MoreOfRent {...part} />}
            {type.hasUnits && <UnitsField {...part} template={type.template} />}
            {sells(type) && <SellerFields {...part} template={type.template} status={ownerStatus} />}
          </>
        );
      }}
    </StepForm>
  );
}
