import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { communityOr404 } from './visit';

type Props = { params: Promise<{ community: string }>; children: ReactNode };

/** The layout of a segment that belongs to a brick: its pages are not there in a community that has not stacked it. */
export const stackedLayout = (brick: string) =>
  async function StackedLayout({ params, children }: Props): Promise<ReactNode> {
    const { bricks } = await communityOr404((await params).community);
    if (!bricks.includes(brick)) notFound();
    return children;
  };
