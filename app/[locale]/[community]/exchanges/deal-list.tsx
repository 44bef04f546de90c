import { PhotoPicture } from '@/components/listings/photo-picture';
import { Badge } from '@/components/ui/badge';
import { Go } from '@/components/ui/go';
import { classes } from '@/components/ui/icon';
import { ModePicture } from '@/components/ui/picture';
import type { Community } from '@/lib/communities/queries';
import type { Locale } from '@/lib/ground/locale';
import { isAgreed, isOut } from '@/lib/exchanges/states';
import { dayAt } from '@/lib/ground/period';
import { dateSpan, dayTime } from '@/lib/i18n/format';
import type { Words } from '@/lib/i18n/words';
import type { QuestionRow } from '@/lib/messages/inbox';
import type { InboxRow } from '@/lib/messages/inbox-exchanges';
import { paths } from '@/lib/web/paths';
import { dealState, saidOf } from './deal-words';

export type ListPart = { t: Words; locale: Locale; community: Community };

export function DealList({ rows, ...part }: ListPart & { rows: readonly InboxRow[] }) {
  const { t, locale, community } = part;
  const today = dayAt(new Date(), community.timeZone);
  return (
    <ul className="deals">
      {rows.map((row) => (
        <Row
          key={row.exchangeId}
          {...part}
          row={row}
          href={paths.exchange(locale, community.slug, row.exchangeId)}
          picture={row.mode}
          who={whoSaid(t, row)}
          when={whenSaid(row, locale)}
          badge={<DealBadge t={t} row={row} isLate={isLate(row, today)} />}
        />
      ))}
    </ul>
  );
}

/** What is to do, or else where it stands; a thing that should be back says so. */
function DealBadge({ t, row, isLate }: { t: Words; row: InboxRow; isLate: boolean }) {
  const { askedOfMe, nextVerb, state } = row;
  const isUnderWay = state === 'agreed' || state === 'on-board' || state === 'handed-over';
  const isPressing = askedOfMe || isLate || state === 'problem';
  const stands = isLate ? t('exchanges.inbox.late') : dealState(t, row);
  return (
    <Badge look={isPressing ? 'warn' : isUnderWay ? 'good' : 'state'}>
      {askedOfMe && nextVerb ? saidOf(t, `exchanges.inbox.todo.${nextVerb}`) : stands}
    </Badge>
  );
}

const isLate = ({ days, state }: InboxRow, today: string): boolean =>
  isOut(state) && days !== null && days.to < today;

/** Whose it is; what was not agreed is named as the offer or the request that it is. */
function whoSaid(t: Words, { mode, side, state, other }: InboxRow): string {
  const { name } = other;
  if (state === 'offered') return t(`exchanges.inbox.offer.${side}`, { name });
  if (isAgreed(state)) return t(`exchanges.inbox.who.${mode}.${side}`, { name });
  return side === 'owner'
    ? t(`exchanges.inbox.asks.${mode}`, { name })
    : t('exchanges.inbox.asked-of', { name });
}

const whenSaid = ({ days, slot, timeZone }: InboxRow, locale: Locale): string | null => {
  if (days) return dateSpan(days, locale);
  return slot && dayTime(slot.startsAt, timeZone, locale);
};

export function QuestionList({ rows, ...part }: ListPart & { rows: readonly QuestionRow[] }) {
  const { t, locale, community } = part;
  return (
    <ul className="deals">
      {rows.map((row) => (
        <Row
          key={row.threadId}
          {...part}
          row={row}
          href={paths.thread(locale, community.slug, row.threadId)}
          picture="service"
          who={t(`exchanges.inbox.question.${row.side}`, { name: row.other.name })}
          when={null}
        />
      ))}
    </ul>
  );
}

type RowProps = ListPart & {
  row: Pick<InboxRow, 'title' | 'photoId' | 'unread' | 'lastMessage' | 'at'>;
  href: string;
  picture: InboxRow['mode'] | 'service';
  who: string;
  when: string | null;
  badge?: React.ReactNode;
};

function Row({ t, locale, community, row, href, picture, who, when, badge }: RowProps) {
  return (
    <li className={classes('deal', row.unread > 0 && 'is-new')}>
      <div className="pic">
        {row.photoId ? <PhotoPicture id={row.photoId} alt="" sizes="5rem" /> : <ModePicture mode={picture} />}
      </div>
      <div>
        <p className="row tight">
          {badge}
          {row.unread > 0 && (
            <span className="count">{t('exchanges.inbox.unread', { count: row.unread })}</span>
          )}
        </p>
        <h3>
          <Go href={href}>{row.title}</Go>
        </h3>
        <p className="soft">{when ? `${who} · ${when}` : who}</p>
        {row.lastMessage && <p className="last">{row.lastMessage}</p>}
        <p className="soft when">
          <time dateTime={row.at.toISOString()}>{dayTime(row.at, community.timeZone, locale)}</time>
        </p>
      </div>
    </li>
  );
}
