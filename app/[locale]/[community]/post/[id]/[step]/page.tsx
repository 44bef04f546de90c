import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BackLink } from '@/components/ui/back-link';
import { Progress } from '@/components/ui/progress';
import { db } from '@/db/client';
import { asId, looksLikeId, type ListingId } from '@/lib/ground/ids';
import { words } from '@/lib/i18n/words';
import { listingToEdit } from '@/lib/listings/listing-to-edit';
import { isDraft } from '@/lib/listings/states';
import { stepBefore, stepNumber, stepsFor, type PostStep } from '@/lib/listings/steps';
import { paths } from '@/lib/web/paths';
import { localeOr404, memberHere } from '@/lib/web/visit';
import { origins, stepIn, stepPath, type Origin, type StepDoor } from '../../step-door';
import { CheckScreen } from './check-screen';
import { Screen } from './screen';

type Props = {
  params: Promise<{ locale: string; community: string; id: string; step: string }>;
  searchParams: Promise<{ from?: string; refused?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, step: said } = await params;
  const t = words(localeOr404(locale));
  const step = stepIn(said);
  if (!step) return {};
  return {
    title: t('listings.post.page-of', { name: t(`listings.post.step.${step}`) }),
    robots: { index: false },
  };
}

export default async function StepPage({ params, searchParams }: Props) {
  const said = await params;
  const { from: asked, refused } = await searchParams;
  const step = stepIn(said.step);
  if (!step || !looksLikeId(said.id)) notFound();
  const locale = localeOr404(said.locale);
  const here = await memberHere(said, paths.postStep(locale, said.community, said.id, step));
  const { community, actor } = here;
  const listing = await listingToEdit(db(), community.id, actor.memberId, asId<ListingId>(said.id));
  if (!listing || (step === 'check' && !isDraft(listing.state))) notFound();
  const steps = stepsFor({ ...listing.type, hasDetails: listing.fields.length > 0 });
  if (!steps.includes(step)) notFound();
  const wished: Origin = origins.find((each) => each === asked) ?? 'draft';
  const door: StepDoor = {
    ...{ locale, community: community.slug, listingId: listing.id, step },
    from: isDraft(listing.state) ? wished : 'manage',
  };
  return (
    <div className="narrow page-top">
      <Back door={door} steps={steps} />
      {door.from !== 'manage' && <Where door={door} steps={steps} />}
      {step === 'check' ? (
        <CheckScreen here={here} listing={listing} />
      ) : (
        <Screen here={here} listing={listing} door={{ ...door, step }} refused={refused ?? null} />
      )}
    </div>
  );
}

type At = { door: StepDoor; steps: readonly PostStep[] };

function Where({ door: { locale, step }, steps }: At) {
  const t = words(locale);
  const [number, of] = [stepNumber(steps, step), steps.length];
  return (
    <Progress
      step={number}
      of={of}
      words={t('listings.post.progress', { step: number, of })}
      title={t(`listings.post.step.${step}`)}
    />
  );
}

/** Back to where the screen was opened from: the screen before, the check, or the listing itself. */
function Back({ door, steps }: At) {
  const t = words(door.locale);
  const before = stepBefore(steps, door.step);
  switch (door.from) {
    case 'manage':
      return (
        <BackLink
          href={paths.myListing(door.locale, door.community, door.listingId)}
          words={t('listings.post.back-mine')}
        />
      );
    case 'check':
      return (
        <BackLink
          href={stepPath({ ...door, from: 'draft' }, 'check')}
          words={t('listings.post.back-check')}
        />
      );
    case 'draft':
      return before ? (
        <BackLink
          href={stepPath(door, before)}
          words={t('listings.post.back', { name: t(`listings.post.step.${before}`) })}
        />
      ) : (
        <BackLink href={paths.myListings(door.locale, door.community)} words={t('listings.post.quit')} />
      );
  }
}
