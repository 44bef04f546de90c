'use client';

import { useWords } from '@/components/forms/words-provider';
import { Checkbox } from '@/components/ui/choices';
import { TextArea, TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import type { TemplateName } from '@/lib/communities/templates';
import type { Status } from '@/lib/members/input';
import type { TermsPart } from './terms-part';

type Props = TermsPart & { template: TemplateName; status: Status };

/** Who sells or lets as a profession, or for an association: their number, and what they guarantee. */
export function SellerFields({ template, status, ...part }: Props) {
  const { t } = useWords();
  if (status === 'private') return null;
  const isBusiness = status === 'business';
  return (
    <>
      <NumberField {...part} name="siret" isNeeded={isBusiness} />
      {!isBusiness && <NumberField {...part} name="rna" />}
      {isBusiness && template === 'sell' && <GuaranteeField {...part} />}
      {isBusiness && template === 'rent' && <LeisureField {...part} />}
      {isBusiness && (
        <Notice>
          {t(template === 'sell' ? 'listings.post.terms.business' : 'listings.post.terms.business-rent')}
        </Notice>
      )}
    </>
  );
}

function NumberField({
  name,
  isNeeded,
  shown,
  kept,
}: TermsPart & { name: 'siret' | 'rna'; isNeeded?: boolean }) {
  const { t } = useWords();
  return (
    <TextInput
      name={name}
      short
      inputMode={name === 'siret' ? 'numeric' : undefined}
      label={t(`listings.post.terms.${name}`)}
      aside={isNeeded ? undefined : t('ground.field.optional')}
      hint={t(`listings.post.terms.${name}-hint`)}
      error={shown.error(name)}
      defaultValue={shown.said(name, kept[name] ?? '')}
      autoComplete="off"
    />
  );
}

function GuaranteeField({ shown, kept }: TermsPart) {
  const { t } = useWords();
  return (
    <TextArea
      name="guarantee"
      label={t('listings.post.terms.guarantee')}
      aside={t('ground.field.optional')}
      hint={t('listings.post.terms.guarantee-hint')}
      error={shown.error('guarantee')}
      defaultValue={shown.said('guarantee', kept['guarantee'] ?? '')}
      maxLength={500}
      rows={2}
    />
  );
}

function LeisureField({ shown, kept }: TermsPart) {
  const { t } = useWords();
  return (
    <Checkbox
      name="isDatedLeisure"
      value="yes"
      label={t('listings.post.terms.leisure')}
      hint={t('listings.post.terms.leisure-hint')}
      defaultChecked={shown.said('isDatedLeisure', kept['isDatedLeisure'] ?? '') === 'yes'}
    />
  );
}
