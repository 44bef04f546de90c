import { Checkbox } from '@/components/ui/choices';
import { Select, TextInput } from '@/components/ui/inputs';
import { rideMargins } from '@/lib/listings/search-wish';
import type { SearchProps } from './search-props';

/** From where to where, and on which day. */
export function RideFields({ t, wish }: SearchProps) {
  return (
    <>
      <TextInput id="start" name="start" label={t('listings.search.start')} defaultValue={wish.start} />
      <TextInput id="end" name="end" label={t('listings.search.end')} defaultValue={wish.end} />
      <TextInput id="day" name="day" type="date" label={t('listings.search.day')} defaultValue={wish.day} />
      <Select
        id="margin"
        name="margin"
        label={t('listings.search.margin')}
        defaultValue={String(wish.margin ?? 0)}
        options={rideMargins.map((days) => ({
          value: String(days),
          label:
            days === 0 ? t('listings.search.margin.none') : t('listings.search.margin.days', { count: days }),
        }))}
      />
    </>
  );
}

const rideTicks = ['pets', 'accessible', 'childseat', 'smokefree', 'women'] as const;

/** What the car takes along. */
export function OnBoard({ t, wish }: SearchProps) {
  return (
    <>
      <Select
        id="luggage"
        name="luggage"
        label={t('rides.search.luggage')}
        defaultValue={wish.luggage ?? ''}
        options={[
          { value: '', label: t('listings.search.any') },
          ...(['small', 'large'] as const).map((value) => ({
            value,
            label: t(`rides.search.luggage.${value}`),
          })),
        ]}
      />
      {rideTicks.map((name) => (
        <Checkbox
          key={name}
          id={name}
          name={name}
          value="yes"
          plain
          label={t(`rides.search.${name}`)}
          defaultChecked={wish[name] === 'yes'}
        />
      ))}
    </>
  );
}
