'use client';

import type { ReactNode } from 'react';
import { useMe } from '@/components/members/me';

type Props = { community: string; owner: string; own: ReactNode; children: ReactNode };

/** What others read, and in its place what the owner of the listing does: of the same height, so that nothing moves. */
export function OwnInstead({ community, owner, own, children }: Props) {
  return useMe(community)?.member === owner ? own : children;
}
