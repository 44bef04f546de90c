import { FieldSet } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/inputs';
import type { SearchField, SearchProps } from './search-props';

const rangeEnds = ['from', 'to'] as const;

/** One of the community's own questions, as a filter. */
export function AskedField({ t, wish, field }: Pick<SearchProps, 't' | 'wish'> & { field: SearchField }) {
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
