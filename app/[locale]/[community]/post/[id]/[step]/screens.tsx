import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import type { Save } from '@/components/listings/post/step-form';
import type { TemplateName } from '@/lib/communities/templates';
import type { ListingToEdit } from '@/lib/listings/listing-to-edit';
import type { AnsweredStep } from '@/lib/listings/steps';
import type { Here } from '@/lib/web/visit';
import type { StepDoor } from '../../step-door';
import {
  DetailsScreen,
  KindScreen,
  PhotosScreen,
  PlaceScreen,
  TitleScreen,
  WhenScreen,
} from './question-screens';
import { PlanScreen, ServiceTermsScreen, SpaceTermsScreen } from './plan-screens';
import { CarScreen, RouteScreen } from './ride-screens';
import { TermsScreen } from './terms-screen';

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
type ScreenOf = (props: ScreenProps) => ReactNode | Promise<ReactNode>;

/** Which screen asks which question. A brick that asks one of its own puts its screen here, and binds its own action. */
const screens: Record<AnsweredStep, ScreenOf | null> = {
  kind: KindScreen,
  photos: PhotosScreen,
  title: TitleScreen,
  terms: TermsScreen,
  details: DetailsScreen,
  place: PlaceScreen,
  when: WhenScreen,
  plan: PlanScreen,
  route: RouteScreen,
  car: CarScreen,
};

/** The terms of goods are one screen; those of other kinds are asked by the brick that knows them. */
const termsScreens: Partial<Record<TemplateName, ScreenOf>> = {
  help: ServiceTermsScreen,
  service: ServiceTermsScreen,
  space: SpaceTermsScreen,
  stay: SpaceTermsScreen,
  'paid-stay': SpaceTermsScreen,
};

export function ScreenFor(props: ScreenProps) {
  const { step } = props.door;
  const own = step === 'terms' ? termsScreens[props.listing.type.template] : undefined;
  const Ask = own ?? screens[step];
  if (!Ask) notFound();
  return <Ask {...props} />;
}
