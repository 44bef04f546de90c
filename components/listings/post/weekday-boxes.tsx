'use client';

import { useWords } from '@/components/forms/words-provider';
import { FieldSet, type FieldWords } from '@/components/ui/field';

type Props = Pick<FieldWords, 'label' | 'hint' | 'error'> & { name: string; chosen: readonly string[] };

/** The seven days of a week, of which any may be ticked: 1 is Monday. */
export function WeekdayBoxes({ name, chosen, ...said }: Props) {
  const { t } = useWords();
  return (
    <FieldSet id={name} {...said}>
      <div className="weekdays">
        {['1', '2', '3', '4', '5', '6', '7'].map((day) => (
          <label key={day} className="choice">
            <input type="checkbox" name={name} value={day} defaultChecked={chosen.includes(day)} />
            <span>{t(`listings.weekday.${day}`)}</span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
