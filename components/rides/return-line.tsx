import { DeedLine } from '@/components/listings/deed-line';
import type { Save } from '@/components/listings/post/step-form';
import { Section } from '@/components/ui/panel';
import type { Say } from './said';

/** One tap begins the way back of a ride of one's own. */
export function ReturnLine({ t, save }: { t: Say; save: Save }) {
  return (
    <Section id="return" className="stack" title={t('rides.return.title')}>
      <ul className="stack">
        <DeedLine save={save} words={t('rides.return.publish')} hint={t('rides.return.hint')} />
      </ul>
    </Section>
  );
}
