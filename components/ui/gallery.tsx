import type { ComponentType } from 'react';
import { Buttons, Fields, Kinds } from './gallery-controls';
import { Calendar, Empty, Notices, Steps, Talking, Tickets } from './gallery-flows';
import { Colours, Letters, Marks, Pictures, Tirelires } from './gallery-marks';
import { Badges, Cards, ChipsAndTabs, People, Themes } from './gallery-things';
import type { GalleryWord, Sayer, SideProps } from './gallery-words';

type Part = { title: GalleryWord; about: GalleryWord; show: ComponentType<SideProps> };

const parts: readonly Part[] = [
  { title: 'mark', about: 'mark.about', show: Marks },
  { title: 'tirelire', about: 'tirelire.about', show: Tirelires },
  { title: 'pictures', about: 'pictures.about', show: Pictures },
  { title: 'colours', about: 'colours.about', show: Colours },
  { title: 'letters', about: 'letters.about', show: Letters },
  { title: 'buttons', about: 'buttons.about', show: Buttons },
  { title: 'fields', about: 'fields.about', show: Fields },
  { title: 'kinds', about: 'kinds.about', show: Kinds },
  { title: 'badges', about: 'badges.about', show: Badges },
  { title: 'chips', about: 'chips.about', show: ChipsAndTabs },
  { title: 'cards', about: 'cards.about', show: Cards },
  { title: 'themes', about: 'themes.about', show: Themes },
  { title: 'person', about: 'person.about', show: People },
  { title: 'ticket', about: 'ticket.about', show: Tickets },
  { title: 'calendar', about: 'calendar.about', show: Calendar },
  { title: 'timeline', about: 'timeline.about', show: Steps },
  { title: 'talk', about: 'talk.about', show: Talking },
  { title: 'notices', about: 'notices.about', show: Notices },
  { title: 'empty', about: 'empty.about', show: Empty },
];

/** Every part in every state, by day and by night side by side. */
export function Gallery({ t }: { t: Sayer }) {
  return (
    <div className="wrap page-top">
      <h1>{t('title')}</h1>
      <p className="lead mt4">{t('lead')}</p>
      {parts.map(({ title, about, show: Show }) => (
        <section className="spec" key={title} aria-labelledby={`part-${title}`}>
          <div>
            <h2 id={`part-${title}`}>{t(title)}</h2>
            <p className="soft">
              <small>{t(about)}</small>
            </p>
          </div>
          <div className="sides">
            <div className="side" data-theme="light" role="group" aria-label={t('light')}>
              <Show t={t} at="light" />
            </div>
            <div className="side" data-theme="dark" role="group" aria-label={t('dark')}>
              <Show t={t} at="dark" />
            </div>
          </div>
        </section>
      ))}
    </div>
  );
}
