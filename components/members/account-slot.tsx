'use client';

import { usePathname } from 'next/navigation';
import { useMe } from './me';

export type AccountSlotProps = {
  /** slug of the community, or null where there is none */
  community: string | null;
  signInHref: string;
  accountHref: string;
  exchangesHref: string;
  words: { signIn: string; me: string; unread: string };
};

/** Who is signed in, asked once the page is there: the page itself is the same for everybody. */
export function AccountSlot({ community, signInHref, accountHref, exchangesHref, words }: AccountSlotProps) {
  const here = usePathname();
  const me = useMe(community);
  if (!me?.signedIn)
    return (
      <a
        className="plain only-desk"
        href={`${signInHref.split('?')[0]}?next=${encodeURIComponent(here ?? '/')}`}
      >
        {words.signIn}
      </a>
    );
  return (
    <>
      {me.unread ? (
        <a className="plain" href={exchangesHref}>
          <span className="count">{me.unread}</span>
          <span className="vh"> {words.unread}</span>
        </a>
      ) : null}
      <a className="plain only-desk" href={accountHref}>
        {me.photo && <img className="face s" src={me.photo} alt="" width={32} height={32} />}
        <span className={me.photo ? 'vh' : undefined}>{me.name || words.me}</span>
      </a>
    </>
  );
}
