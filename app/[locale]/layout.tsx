import '@/app/styles/index.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { faces } from '@/app/fonts';
import { isLocale, locales } from '@/lib/ground/locale';

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

export const generateStaticParams = () => locales.map((locale) => ({ locale }));

export const metadata: Metadata = {
  title: { default: 'CoCoTe', template: '%s · CoCoTe' },
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
};

export default async function RootLayout({ params, children }: Props) {
  const { locale: said } = await params;
  // Where the language is none of ours, the page inside says that it is not there.
  const locale = isLocale(said) ? said : 'fr';
  return (
    <html lang={locale} className={faces}>
      <body>{children}</body>
    </html>
  );
}
