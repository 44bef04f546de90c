import { Go, type GoProps } from './go';

/** A link of the navigation: `WhereWeAre` says which of them is the page that is shown. `whole` only matches the page itself. */
export function NavLink({ whole, ...rest }: GoProps & { whole?: boolean }) {
  return <Go data-nav={whole ? 'whole' : 'part'} {...rest} />;
}
