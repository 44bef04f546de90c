import { Check, Heart, SlidersHorizontal, X } from 'lucide-react';
import { Person } from './avatar';
import { Badge, ModeBadge, ThemeTag } from './badge';
import { RoundButton } from './button';
import { Card, CardGrid, ThemeTiles } from './card';
import { Chip, Chips } from './chip';
import { Facts } from './facts';
import type { SideProps } from './gallery-words';
import { Icon } from './icon';
import { ThemePicture } from './picture';
import { kinds, themes } from './pictures';
import { CardsSkeleton } from './skeleton';
import { Tabs } from './tabs';

export function Badges({ t }: SideProps) {
  return (
    <>
      <p className="row">
        {kinds.map((kind) => (
          <ModeBadge key={kind} mode={kind} words={t(`mode.${kind}`)} />
        ))}
      </p>
      <p className="row">
        <Badge>{t('state.person')}</Badge>
        <Badge look="good">{t('state.done')}</Badge>
        <Badge look="warn">{t('state.soon')}</Badge>
        <Badge look="bad">{t('state.late')}</Badge>
      </p>
      <p className="row">
        {themes.map((theme) => (
          <ThemeTag key={theme} theme={theme} words={t(`theme.${theme}`)} />
        ))}
      </p>
    </>
  );
}

export function ChipsAndTabs({ t, at }: SideProps) {
  return (
    <>
      <Chips>
        <Chip icon={SlidersHorizontal} firm>
          {t('chip.filters')}
        </Chip>
        <Chip pressed={false}>{t('chip.free')}</Chip>
        <Chip pressed icon={Check}>
          {t('mode.lend')}
        </Chip>
      </Chips>
      <div className="applied">
        <span>{t('chip.applied')}</span>
        <button type="button">
          {t('mode.lend')} <Icon of={X} />
        </button>
        <button type="button">{t('chip.clear')}</button>
      </div>
      <Tabs
        label={`${t('tabs')} ${t(at === 'light' ? 'light' : 'dark')}`}
        tabs={[
          { href: `#mine-${at}`, words: t('tab.mine'), current: true, count: 2 },
          { href: `#borrowed-${at}`, words: t('tab.borrowed') },
        ]}
      />
    </>
  );
}

export function Cards({ t }: SideProps) {
  const keep = (title: string) => (
    <RoundButton className="fav" icon={Heart} words={`${t('button.keep')} ${title}`} aria-pressed={false} />
  );
  return (
    <>
      <CardGrid>
        <Card
          href="#fondue"
          title={t('card.fondue')}
          theme="food"
          photo={<img src="/drawings/fondue.svg" alt="" width={400} height={300} />}
          badge={<ModeBadge mode="give" words={t('mode.give')} />}
          price={t('card.price')}
          aside={keep(t('card.fondue'))}
        >
          <p className="meta">{t('card.near')}</p>
          <p className="meta free">{t('card.free.week')}</p>
          <p className="meta who">
            <span>Mme D.</span>
            <span>{t('state.person')}</span>
          </p>
        </Card>
        <Card
          href="#ladder"
          title={t('card.ladder')}
          theme="making"
          badge={<ModeBadge mode="lend" words={t('mode.lend')} />}
          price={t('card.price')}
          aside={keep(t('card.ladder'))}
        >
          <p className="meta">{t('card.near')}</p>
          <p className="meta free">{t('card.free')}</p>
          <p className="meta who">
            <span>Paul</span>
            <span>{t('state.person')}</span>
          </p>
        </Card>
      </CardGrid>
      <CardsSkeleton words={t('loading')} cards={2} />
    </>
  );
}

export function Themes({ t, at }: SideProps) {
  return (
    <ThemeTiles
      label={`${t('themes')} ${t(at === 'light' ? 'light' : 'dark')}`}
      tiles={themes.map((theme) => ({
        theme,
        href: `#${theme}`,
        words: t(`theme.${theme}`),
        count: t('themes.count'),
        picture: <ThemePicture theme={theme} />,
      }))}
    />
  );
}

export function People({ t }: SideProps) {
  return (
    <>
      <Person name="Nadia">
        <br />
        <span className="soft">{t('person.since')}</span>
      </Person>
      <Facts
        facts={[
          { name: t('fact.state'), value: t('fact.state.value') },
          { name: t('fact.days'), value: t('fact.days.value') },
        ]}
      />
    </>
  );
}
