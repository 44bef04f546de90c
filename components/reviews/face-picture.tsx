import { Frown, Meh, Smile } from 'lucide-react';
import { Icon } from '@/components/ui/icon';
import type { Face } from '@/lib/reviews/policy';

const pictures = { 1: Frown, 3: Meh, 5: Smile } as const;

/** Always beside its words. */
export const FacePicture = ({ face }: { face: Face }) => <Icon of={pictures[face]} />;
