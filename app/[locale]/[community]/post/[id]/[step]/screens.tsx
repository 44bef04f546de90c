import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import type { TemplateName } from '@/lib/communities/templates';
import type { AnsweredStep } from '@/lib/listings/steps';
import {
  DetailsScreen,
  KindScreen,
  PhotosScreen,
  PlaceScreen,
  TitleScreen,
  WhenScreen,
} from './question-screens';
import { PlanScreen, ServiceTermsScreen, SpaceTermsScreen } from './plan-screens';
import type { ScreenProps } from './screen-props';
import { CarScreen, RouteScreen } from './ride-screens';
import { TermsScreen } from './terms-screen';

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
