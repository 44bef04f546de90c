import { WordsProvider } from '@/components/forms/words-provider';
import { FilterSheet } from '@/components/listings/filter-sheet';
import { Checkbox } from '@/components/ui/choices';
import { Select, TextInput } from '@/components/ui/inputs';
import { categoryName } from '@/lib/communities/category-names';
import { wordsOf } from '@/lib/i18n/words';
import { radiiKm, rideTraits, searchKinds, searchSorts, type SearchWish } from '@/lib/listings/search-wish';
import { paths } from '@/lib/web/paths';
import { AskedField } from './search-asked';
import type { SearchProps } from './search-props';
import { OnBoard, RideFields } from './search-ride';

/** The fields of a wish that the further filters hold. */
export const moreFields = [
  ...['kind', 'radius', 'category', 'cost', 'free', 'most', 'from', 'to', 'sort'],
  ...['start', 'end', 'day', 'margin'],
  ...rideTraits,
] as const;

/** Any link to here opens the filters. */
export const filtersPlace = 'filters';

/** Every filter as a native control, in one column on a telephone. */
export function MoreFilters(props: SearchProps & { isRide: boolean }) {
  const { locale, community, wish, isRide, fields } = props;
  return (
    <WordsProvider
      locale={locale}
      words={wordsOf(locale, ['listings'], ['search.more', 'search.filters', 'search.show', 'search.sheet.'])}
    >
      <FilterSheet counts={paths.count(community.slug)} place={filtersPlace} isOpen={isOpen(wish, isRide)}>
        <div className="grid-fields">
          <Kinds {...props} />
          {isRide ? <RideFields {...props} /> : <DayFields {...props} />}
          {props.place !== null && <Radius {...props} />}
          <Shelves {...props} />
          <Money {...props} />
          {fields.map((field) => (
            <AskedField key={field.key} {...props} field={field} />
          ))}
          <Sorted {...props} />
          {isRide && <OnBoard {...props} />}
        </div>
      </FilterSheet>
    </WordsProvider>
  );
}

function Kinds({ t, wish }: SearchProps) {
  return (
    <Select
      id="kind"
      name="kind"
      label={t('listings.search.kind')}
      defaultValue={wish.kind ?? ''}
      options={[
        { value: '', label: t('listings.search.any') },
        ...searchKinds.map((kind) => ({ value: kind, label: t(`listings.search.kind.${kind}`) })),
      ]}
    />
  );
}

function Radius({ t, wish }: SearchProps) {
  return (
    <Select
      id="radius"
      name="radius"
      label={t('listings.search.how-far')}
      defaultValue={wish.radius ?? ''}
      options={[
        { value: '', label: t('listings.search.any') },
        ...radiiKm.map((km) => ({ value: String(km), label: t('listings.search.radius', { km }) })),
      ]}
    />
  );
}

function Money({ t, wish }: SearchProps) {
  return (
    <>
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
      <Checkbox
        id="cost"
        name="cost"
        value="free"
        plain
        label={t('listings.search.cost.free')}
        defaultChecked={wish.cost === 'free'}
      />
    </>
  );
}

function Sorted({ t, wish }: SearchProps) {
  return (
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
      <Checkbox
        id="free"
        name="free"
        value="today"
        plain
        label={t('listings.search.free.today')}
        defaultChecked={wish.free === 'today'}
      />
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
