'use server';

import { addMeetingPoint } from '@/lib/rides/add-meeting-point';
import { closeMeetingPoint } from '@/lib/rides/close-meeting-point';
import { meetingPointInput, pointInput } from '@/lib/rides/input';
import type { Locale } from '@/lib/ground/locale';
import { formAction } from '@/lib/web/form-action';
import { typedIn } from '@/lib/web/form-fields';
import { paths } from '@/lib/web/paths';

type PointsDoor = { locale: Locale; community: string };

const back = ({ locale, community }: PointsDoor): string =>
  paths.adminPart(locale, community, 'meeting-points', { done: 1 });

export const addPointHere = formAction({
  input: meetingPointInput,
  verb: addMeetingPoint,
  read: (form, _at: PointsDoor) => typedIn(form),
  next: back,
});

export const closePointHere = formAction({
  input: pointInput,
  verb: closeMeetingPoint,
  read: (form, _at: PointsDoor) => typedIn(form),
  next: back,
});
