import { Hand, MapPin } from 'lucide-react';
import { Money } from './amounts';
import { BackLink } from './back-link';
import { Button } from './button';
import { DialogButton } from './dialog';
import { EmptyState, Lost } from './empty-state';
import type { SideProps } from './gallery-words';
import { Icon } from './icon';
import { Notice } from './notice';
import { Panel } from './panel';
import { Noted, Say, Talk } from './talk';
import { Ticket } from './ticket';
import { Timeline, TimelineStep } from './timeline';
import { Toast } from './toast';

export function Tickets({ t }: SideProps) {
  return (
    <>
      <Ticket
        title={t('ticket')}
        heading="h3"
        lines={[
          { words: t('ticket.line'), amount: '10,00 €' },
          { words: t('ticket.fee'), amount: '1,00 €' },
          { words: <b>{t('ticket.share')}</b>, look: 'sub' },
          { words: t('ticket.total'), amount: '11,00 €', look: 'total' },
        ]}
      >
        <p className="more">{t('ticket.more')}</p>
      </Ticket>
      <p className="row">
        <Money>11,00 €</Money>
        <Money look="plus">+450,00 €</Money>
        <Money look="minus">−120,00 €</Money>
      </p>
    </>
  );
}

export function Calendar({ t, at }: SideProps) {
  return (
    <>
      <p className="caltitle">{t('calendar.days')}</p>
      <table className="cal">
        <caption className="vh">{`${t('calendar')} ${t(at === 'light' ? 'light' : 'dark')}`}</caption>
        <tbody>
          <tr>
            <Day day="23" words={t('calendar.libre')} className="is-today" />
            <Day day="24" words={t('calendar.libre')} />
            <Gone day="25" words={t('calendar.taken')} look="taken" />
            <Gone day="26" words={t('calendar.taken')} look="taken" />
            <Day day="27" words={t('calendar.from')} className="sel" shown />
            <Day day="28" words={t('calendar.to')} className="sel" shown />
            <Gone day="–" words={t('calendar.shut')} look="shut" />
          </tr>
        </tbody>
      </table>
      <ul className="legend">
        <li>
          <i>8</i>
          {t('calendar.libre')}
        </li>
        <li>
          <i className="taken">8</i>
          {t('calendar.taken')}
        </li>
        <li>
          <i className="shut">–</i>
          {t('calendar.shut')}
        </li>
        <li>
          <i className="sel">8</i>
          {t('calendar.yours')}
        </li>
      </ul>
    </>
  );
}

function Day({
  day,
  words,
  className,
  shown,
}: {
  day: string;
  words: string;
  className?: string;
  shown?: boolean;
}) {
  return (
    <td>
      <button
        type="button"
        className={className}
        aria-label={`${day}, ${words}`}
        aria-pressed={shown ?? false}
      >
        {day}
        {shown && <small>{words}</small>}
      </button>
    </td>
  );
}

function Gone({ day, words, look }: { day: string; words: string; look: string }) {
  return (
    <td>
      <span className={`d ${look}`}>
        {day}
        <span className="vh">, {words}</span>
      </span>
    </td>
  );
}

export function Steps({ t }: SideProps) {
  return (
    <Timeline>
      <TimelineStep
        state="done"
        title={t('step.asked')}
        when={<time dateTime="2026-11-22T20:14">{t('step.asked.when')}</time>}
      />
      <TimelineStep state="now" title={t('step.meet')}>
        <Panel>
          <p className="icon-line">
            <Icon of={MapPin} />
            <span>{t('step.meet.place')}</span>
          </p>
          <Button wide icon={Hand}>
            {t('step.action')}
          </Button>
        </Panel>
      </TimelineStep>
      <TimelineStep state="next" title={t('step.return')} />
    </Timeline>
  );
}

export function Talking({ t }: SideProps) {
  return (
    <Talk>
      <Say mine who={t('talk.mine.who')}>
        {t('talk.mine')}
      </Say>
      <Noted>{t('talk.noted')}</Noted>
      <Say who={t('talk.other.who')}>{t('talk.other')}</Say>
    </Talk>
  );
}

export function Notices({ t }: SideProps) {
  return (
    <>
      <Notice>{t('notice.info')}</Notice>
      <Notice look="good">{t('notice.good')}</Notice>
      <Notice look="warn">{t('notice.warn')}</Notice>
      <Notice look="bad">{t('notice.bad')}</Notice>
      <Toast words={t('toast')} undo={t('undo')} />
      <DialogButton look="danger" words={t('button.danger')} title={t('dialog.title')} close={t('close')}>
        <form method="dialog" className="stack">
          <p>{t('dialog.body')}</p>
          <div className="row">
            <Button look="danger" type="submit">
              {t('dialog.yes')}
            </Button>
            <Button look="second" type="submit">
              {t('dialog.no')}
            </Button>
          </div>
        </form>
      </DialogButton>
    </>
  );
}

export function Empty({ t }: SideProps) {
  return (
    <>
      <BackLink href="#part-mark" words={t('back')} />
      <EmptyState
        heading="h3"
        title={t('empty.title')}
        action={<Button>{t('empty.action')}</Button>}
        other={t('empty.other')}
      >
        {t('empty.body')}
      </EmptyState>
      <Lost heading="h3" title={t('lost.title')} />
    </>
  );
}
