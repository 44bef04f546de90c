import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Gallery } from '@/components/ui/gallery';
import { settings } from '@/lib/gateways/settings';
import { isLocale } from '@/lib/ground/locale';
import { words } from '@/lib/i18n/words';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false } };

/** Every part in every state: for those who build and those who judge, so only in the demonstration. */
export default async function StyleguidePage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale) || !settings().demo) notFound();
  const t = words(locale);
  return (
    <main id="content" tabIndex={-1}>
      <Gallery t={(word) => t(`ground.styleguide.${word}`)} />
    </main>
  );
}
