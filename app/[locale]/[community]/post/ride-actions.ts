'use server';

import { carInput, routeInput } from '@/lib/rides/input';
import { saveCar } from '@/lib/rides/save-car';
import { saveRoute } from '@/lib/rides/save-route';
import { formAction } from '@/lib/web/form-action';
import { carSaid, routeSaid } from './ride-said';
import { afterStep } from './step-door';

/** Keeps where a ride goes and when, and goes on. */
export const saveRouteAnswer = formAction({
  input: routeInput,
  verb: saveRoute,
  read: routeSaid,
  next: afterStep,
});

/** Keeps the car and the price of a seat, and goes on. */
export const saveCarAnswer = formAction({
  input: carInput,
  verb: saveCar,
  read: carSaid,
  next: afterStep,
});
