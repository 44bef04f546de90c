import { PhotoPicture } from './photo-picture';

type Photo = { id: string; alt: string };

/** Photos side by side in a strip that snaps; the small ones below lead to them. Needs no JavaScript. */
export function Gallery({
  photos,
  label,
  names,
}: {
  photos: readonly Photo[];
  label: string;
  names: readonly string[];
}) {
  return (
    <div className="gallery">
      <ul className="strip" aria-label={label} tabIndex={0}>
        {photos.map((photo, at) => (
          <li key={photo.id} id={`photo-${at + 1}`} className="main">
            <PhotoPicture
              id={photo.id}
              alt={photo.alt || (names[at] ?? '')}
              sizes="(min-width: 60rem) 44rem, 100vw"
              eager={at === 0}
            />
          </li>
        ))}
      </ul>
      {photos.length > 1 && (
        <ul className="thumbs">
          {photos.map((photo, at) => (
            <li key={photo.id}>
              <a href={`#photo-${at + 1}`} aria-label={names[at]}>
                <PhotoPicture id={photo.id} alt="" sizes="8rem" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
