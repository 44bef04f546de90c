import { ReportForm } from '@/components/exchanges/report-form';
import { PhotoPicture } from '@/components/listings/photo-picture';
import type { ExchangePage } from '@/lib/exchanges/exchange-page';
import { isUnderWay } from '@/lib/exchanges/states';
import { dayTime } from '@/lib/i18n/format';
import { reportCondition } from '../actions';
import type { ExchangePart } from './part';

type Report = ExchangePage['reports'][number];

/** What each side noted about the thing when it changed hands, with a form to add or correct one's own. */
export function Reports({ moment, ...part }: ExchangePart & { moment: 'hand-over' | 'return' | null }) {
  const { t, community, exchange } = part;
  if (!moment) return null;
  const reports = exchange.reports.filter((report) => report.moment === moment);
  const mine = reports.find((report) => report.side === exchange.side);
  const mayWrite = isUnderWay(exchange.state) && exchange.side !== 'moderator';
  if (reports.length === 0 && !mayWrite) return null;
  return (
    <div className="reports">
      {reports.map((report) => (
        <OneReport key={report.side} {...part} report={report} />
      ))}
      {mayWrite && (
        <details className="more no-print">
          <summary>
            {t(mine ? 'exchanges.page.report.change' : `exchanges.page.report.add.${moment}`)}
          </summary>
          <ReportForm
            deed={reportCondition.bind(null, community.slug)}
            community={community.slug}
            exchangeId={exchange.id}
            moment={moment}
            remark={mine?.remark ?? ''}
            photoIds={mine?.photoIds ?? []}
          />
        </details>
      )}
    </div>
  );
}

function OneReport({ t, locale, community, exchange, report }: ExchangePart & { report: Report }) {
  const who =
    report.side === exchange.side
      ? t('exchanges.page.report.mine')
      : t('exchanges.page.report.theirs', { name: report.name });
  return (
    <figure className="report">
      <figcaption>
        <strong>{who}</strong>{' '}
        <time dateTime={report.at.toISOString()}>{dayTime(report.at, community.timeZone, locale)}</time>
        {report.remark && <p className="said">{report.remark}</p>}
      </figcaption>
      {report.photoIds.length > 0 && (
        <ul className="report-photos">
          {report.photoIds.map((id, at) => (
            <li key={id}>
              <a href={`/api/photos/${id}/1280.webp`}>
                <PhotoPicture
                  id={id}
                  alt={t('exchanges.page.report.photo', { n: at + 1, who })}
                  sizes="8rem"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}
