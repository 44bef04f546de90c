import '@/app/styles/index.css';
import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { Lost } from '@/components/ui/empty-state';
import { faces } from '@/app/fonts';
import { words } from '@/lib/i18n/words';

export const metadata: Metadata = { title: 'CoCoTe', robots: { index: false } };

/** An address outside every page: no language is known, so both are spoken. */
export default function GlobalNotFound() {
  const fr = words('fr');
  const en = words('en');
  return (
    <html lang="fr" className={faces}>
      <body>
        <main id="content" className="wrap page-top">
          <Lost
            title={fr('ground.missing.title')}
            action={<ButtonLink href="/">{fr('ground.error.home')}</ButtonLink>}
            other={
              <a href="/" lang="en">
                {en('ground.error.home')}
              </a>
            }
          >
            <p>{fr('ground.missing.body')}</p>
            <p lang="en">{en('ground.missing.body')}</p>
          </Lost>
        </main>
      </body>
    </html>
  );
}
