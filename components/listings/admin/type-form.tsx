'use client';

import { useWords } from '@/components/forms/words-provider';
import { Checkbox } from '@/components/ui/choices';
import { Select, TextInput } from '@/components/ui/inputs';
import type { ListingType } from '@/lib/communities/queries';
import { templates } from '@/lib/communities/templates';
import type { Save, Shown } from '../post/step-form';
import { AdminForm } from './admin-form';

/** How a type is called and what it asks; what its template forces is said, and cannot be changed. */
export function TypeForm({ send, type }: { send: Save; type: ListingType }) {
  const { t } = useWords();
  return (
    <AdminForm send={send} hidden={{ typeId: type.id }} button={t('ground.action.save')}>
      {(shown) => (
        <>
          <div className="pair">
            {(['labelFr', 'labelEn', 'verbFr', 'verbEn'] as const).map((name) => (
              <TextInput
                key={name}
                name={name}
                label={t(`communities.admin.type.${name}`)}
                error={shown.error(name)}
                defaultValue={shown.said(name, type[name])}
                maxLength={60}
                autoComplete="off"
                required
              />
            ))}
          </div>
          <PriceFields shown={shown} type={type} />
          <Box name="needsApproval" shown={shown} type={type} />
        </>
      )}
    </AdminForm>
  );
}

function PriceFields({ shown, type }: { shown: Shown; type: ListingType }) {
  const { t } = useWords();
  const { price, units, deposit, several } = templates[type.template];
  return (
    <>
      {price !== 'maybe' && (
        <p className="soft">
          {t(price === 'never' ? 'communities.admin.type.free' : 'communities.admin.type.priced')}
        </p>
      )}
      {price === 'maybe' && <Box name="hasPrice" shown={shown} type={type} />}
      {units.length > 0 && (
        <Select
          name="priceUnit"
          label={t('communities.admin.type.unit')}
          error={shown.error('priceUnit')}
          defaultValue={shown.said('priceUnit', type.priceUnit ?? '')}
          options={units.map((unit) => ({ value: unit, label: t(`communities.admin.unit.${unit}`) }))}
        />
      )}
      {deposit !== 'never' && <Box name="hasDeposit" shown={shown} type={type} />}
      {several !== 'never' && <Box name="hasUnits" shown={shown} type={type} />}
    </>
  );
}

type BoxName = 'hasPrice' | 'hasDeposit' | 'hasUnits' | 'needsApproval';

function Box({ name, shown, type }: { name: BoxName; shown: Shown; type: ListingType }) {
  const { t } = useWords();
  return (
    <Checkbox
      name={name}
      label={t(`communities.admin.type.${name}`)}
      hint={t(`communities.admin.type.${name}-hint`)}
      error={shown.error(name)}
      defaultChecked={shown.said(name, type[name] ? 'on' : '') === 'on'}
    />
  );
}
