import '@/app/styles/index.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { faces } from '@/app/fonts';
import { locales } from '@/lib/ground/locale';
import { localeOr404 } from '@/lib/web/visit';

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
  const locale = localeOr404((await params).locale);
  return (
    <html lang={locale} className={faces}>
      <body>{children}</body>
    </html>
  );
}
