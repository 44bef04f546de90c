import { Checkbox } from './choices';

/** What somebody declares by ticking it, in its own words, of which there may be versions. */
export type Wish = { title: string; why: string; wording: string; version: number };
type Props = { name: string; wish: Wish; error?: string | null; isTicked?: boolean };

/** A declaration that the law wants to be made expressly: nobody ticks it for anybody. */
export function ExpressWish({ name, wish, error, isTicked = false }: Props) {
  const { title, why, wording, version } = wish;
  return (
    <section aria-labelledby={`${name}-title`} className="stack-2">
      <h2 id={`${name}-title`} className="ask-title">
        {title}
      </h2>
      <p className="soft">{why}</p>
      <Checkbox
        name={name}
        value={version}
        required
        label={wording}
        error={error}
        defaultChecked={isTicked}
      />
    </section>
  );
}
