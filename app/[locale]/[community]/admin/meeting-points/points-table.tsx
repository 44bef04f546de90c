import { ClosePointButton } from '@/components/rides/close-point-button';
import type { Locale } from '@/lib/ground/locale';
import { words } from '@/lib/i18n/words';
import type { MeetingPoint } from '@/lib/rides/meeting-points';
import { closePointHere } from './actions';

type Props = { at: { locale: Locale; community: string }; points: readonly MeetingPoint[] };

/** Every meeting point, nearest to the community's middle first, with the way not to propose it any more. */
export function PointsTable({ at, points }: Props) {
  const t = words(at.locale);
  if (points.length === 0) return <p className="soft">{t('rides.points.none')}</p>;
  return (
    <>
      <p role="status">{t('rides.points.count', { count: points.filter(({ isOpen }) => isOpen).length })}</p>
      <div className="tablebox points" tabIndex={0} role="region" aria-label={t('rides.points.list')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('rides.points.place')}</th>
              <th scope="col">{t('rides.points.commune')}</th>
              <th scope="col">{t('rides.points.source')}</th>
              <th scope="col">{t('rides.points.places')}</th>
              <th scope="col">{t('rides.points.state')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ id, name, address, commune, source, places, isOpen }) => (
              <tr key={id}>
                <th scope="row">
                  {name}
                  {address && <span className="soft"> {address}</span>}
                </th>
                <td>{commune}</td>
                <td>{t(`rides.points.source.${source}`)}</td>
                <td>{places}</td>
                <td>
                  {isOpen ? (
                    <ClosePointButton
                      save={closePointHere.bind(null, at)}
                      pointId={id}
                      label={t('rides.points.close-label', { name })}
                    />
                  ) : (
                    t('rides.points.closed')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
