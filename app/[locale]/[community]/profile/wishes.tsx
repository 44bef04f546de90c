import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { Section } from '@/components/ui/panel';
import { TextInput } from '@/components/ui/inputs';
import { db } from '@/db/client';
import type { Actor } from '@/lib/ground/actor';
import type { Words } from '@/lib/i18n/words';
import { mostWishesPerDay } from '@/lib/requests/input';
import { wishesOf } from '@/lib/requests/wishes-of';

type Props = { t: Words; actor: Actor; choose: (form: FormData) => Promise<void> };

/** How often one wants to hear of what neighbours look for. */
export async function Wishes({ t, actor, choose }: Props) {
  const { perDay, every } = await wishesOf(db(), actor);
  return (
    <Section id="wishes" title={t('requests.wishes.title')}>
      <form action={choose} className="stack">
        <TextInput
          name="perDay"
          type="number"
          inputMode="numeric"
          min={0}
          max={mostWishesPerDay}
          required
          short
          label={t('requests.wishes.per-day')}
          hint={t('requests.wishes.per-day.hint')}
          defaultValue={perDay}
        />
        <Checkbox name="every" value="yes" label={t('requests.wishes.every')} defaultChecked={every} />
        <Button type="submit" look="second">
          {t('requests.wishes.save')}
        </Button>
      </form>
    </Section>
  );
}
