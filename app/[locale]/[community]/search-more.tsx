import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { FieldSet } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/inputs';
import { categoryName } from '@/lib/communities/category-names';
import { searchSorts, rideMargins, rideTraits, type SearchWish } from '@/lib/listings/search-wish';
import type { SearchField, SearchProps } from './search-props';

/** The fields of a wish that the further filters hold. */
export const moreFields = [
  ...['category', 'cost', 'most', 'from', 'to', 'sort'],
  ...['start', 'end', 'day', 'margin'],
  ...rideTraits,
] as const;

const rangeEnds = ['from', 'to'] as const;

/** Every filter as a native control: one column on a telephone, closed until it is wanted. */
export function MoreFilters(props: SearchProps & { isRide: boolean }) {
  const { t, wish, isRide, fields } = props;
  return (
    <details className="more-filters" open={isOpen(wish, isRide)}>
      <summary>{t('listings.search.more')}</summary>
      <div className="grid-fields">
        {isRide ? <RideFields {...props} /> : <DayFields {...props} />}
        <Shelves {...props} />
        <TextInput
          id="most"
          name="most"
          type="number"
          min={1}
          step={1}
          inputMode="numeric"
          label={t('listings.search.most')}
          defaultValue={wish.most}
        />
        {fields.map((field) => (
          <AskedField key={field.key} {...props} field={field} />
        ))}
        <Select
          id="sort"
          name="sort"
          label={t('listings.search.sort')}
          defaultValue={wish.sort ?? ''}
          options={[
            { value: '', label: t('listings.search.sort.usual') },
            ...searchSorts.map((sort) => ({ value: sort, label: t(`listings.search.sort.${sort}`) })),
          ]}
        />
        {isRide && <OnBoard {...props} />}
        <Checkbox
          id="cost"
          name="cost"
          value="free"
          plain
          label={t('listings.search.cost.free')}
          defaultChecked={wish.cost === 'free'}
        />
      </div>
      <Button type="submit">{t('listings.search.show')}</Button>
    </details>
  );
}

const isOpen = (wish: SearchWish, isRide: boolean): boolean =>
  isRide || wish.from !== undefined || wish.to !== undefined || wish.most !== undefined;

function DayFields({ t, wish }: SearchProps) {
  return (
    <>
      <TextInput
        id="from"
        name="from"
        type="date"
        label={t('listings.search.from')}
        defaultValue={wish.from}
      />
      <TextInput id="to" name="to" type="date" label={t('listings.search.to')} defaultValue={wish.to} />
    </>
  );
}

function RideFields({ t, wish }: SearchProps) {
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

function OnBoard({ t, wish }: SearchProps) {
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

function Shelves({ t, locale, wish, categories }: SearchProps) {
  return (
    <Select
      id="category"
      name="category"
      label={t('listings.search.category')}
      defaultValue={wish.category ?? ''}
      options={[
        { value: '', label: t('listings.search.any') },
        ...categories.map(({ slug, parentId, ...names }) => ({
          value: slug,
          label: `${parentId ? '– ' : ''}${categoryName(names, locale)}`,
        })),
      ]}
    />
  );
}

function AskedField({ t, wish, field }: SearchProps & { field: SearchField }) {
  if (field.typed) return <AskedRange t={t} wish={wish} field={field} typed={field.typed} />;
  const name = `f.${field.key}`;
  return (
    <Select
      id={name}
      name={name}
      label={field.label}
      defaultValue={wish.answers[field.key] ?? ''}
      options={[{ value: '', label: t('listings.search.any') }, ...field.options]}
    />
  );
}

type Ranged = Pick<SearchProps, 't' | 'wish'> & { field: SearchField; typed: 'number' | 'date' };

/** From here to there, either of which may stay empty; an exact answer of an old address is both. */
function AskedRange({ t, wish, field, typed }: Ranged) {
  const { key, label } = field;
  const exact = wish.answers[key];
  const said = wish.ranges[key] ?? { from: exact, to: exact };
  return (
    <FieldSet id={`f.${key}`} label={label}>
      <div className="pair">
        {rangeEnds.map((end) => (
          <TextInput
            key={end}
            id={`f.${key}.${end}`}
            name={`f.${key}.${end}`}
            type={typed}
            step={typed === 'number' ? 'any' : undefined}
            inputMode={typed === 'number' ? 'decimal' : undefined}
            label={t(`listings.search.range.${typed}.${end}`)}
            defaultValue={said[end]}
          />
        ))}
      </div>
    </FieldSet>
  );
}
