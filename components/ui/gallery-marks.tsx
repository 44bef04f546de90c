import { Camera, Heart, MapPin, Search } from 'lucide-react';
import type { SideProps } from './gallery-words';
import { HenMark } from './hen';
import { Icon } from './icon';
import { ModePicture, ThemePicture } from './picture';
import { kinds, themes } from './pictures';
import { Tirelire } from './tirelire';

export function Marks() {
  return (
    <div className="marks">
      <HenMark className="mark-l" />
      <HenMark look="mono" className="mark-m" />
      <HenMark look="small" className="mark-m" />
      <HenMark look="small" className="mark-s" />
      <img src="/icon-192.png" alt="" width={64} height={64} />
    </div>
  );
}

export function Tirelires({ at }: SideProps) {
  return (
    <div className="marks">
      {[0, 0.25, 0.6, 1].map((level) => (
        <span key={level} className="mark-m">
          <Tirelire level={level} id={`tire-${at}-${level * 100}`} />
        </span>
      ))}
    </div>
  );
}

export function Pictures({ t }: SideProps) {
  return (
    <>
      <ul className="drawn">
        {themes.map((theme) => (
          <li key={theme} className={`th-${theme}`}>
            <ThemePicture theme={theme} />
            {t(`theme.${theme}`)}
          </li>
        ))}
      </ul>
      <ul className="drawn">
        {kinds.map((kind) => (
          <li key={kind}>
            <ModePicture mode={kind} />
            {t(`mode.${kind}`)}
          </li>
        ))}
      </ul>
      <p className="row">
        {[Search, Heart, Camera, MapPin].map((picture, nth) => (
          <Icon key={nth} of={picture} />
        ))}
      </p>
    </>
  );
}

const grounds = ['paper', 'card', 'sunk', 'ticket', 'ink', 'ink-soft', 'line', 'line-firm'];
const tones = ['clay', 'clay-deep', 'clay-ink', 'clay-tint', 'good', 'bad', 'warn', 'focus'];
const feathers = ['plum', 'leaf', 'ochre', 'blue', 'teal', 'indigo'].flatMap((name) => [
  `f-${name}`,
  `f-${name}-mid`,
  `f-${name}-tint`,
]);

export function Colours() {
  return (
    <ul className="swatches">
      {[...grounds, ...tones, ...feathers].map((name) => (
        <li key={name}>
          <i style={{ background: `var(--${name})` }} />
          <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}

export function Letters({ t }: SideProps) {
  return (
    <div className="stack">
      <p className="title-big">{t('letters.big')}</p>
      <p className="title-page">{t('letters.h1')}</p>
      <p className="title-part">{t('letters.h2')}</p>
      <p className="title-card">{t('letters.h3')}</p>
      <p>{t('letters.text')}</p>
      <p className="soft">
        <small>{t('letters.small')}</small>
      </p>
    </div>
  );
}
