import type { Save } from '@/components/listings/post/step-form';
import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import type { AnsweredStep } from '@/lib/listings/steps';
import type { Here } from '@/lib/web/visit';
import type { StepDoor } from '../../step-door';

export type ScreenDoor = StepDoor & { step: AnsweredStep };
export type ScreenProps = {
  here: Here;
  listing: ListingToEdit;
  door: ScreenDoor;
  /** What every form of a screen is handed: its action, its main button, and whether it may be put aside. */
  form: { save: Save; go: string; later: boolean };
  /** why the last photo that was sent without scripts was refused */
  refused: string | null;
};
