export type PhotoPictureProps = {
  id: string;
  alt: string;
  /** how wide it stands on the page, as `sizes` says it */
  sizes: string;
  /** the one that is seen first is not waited for */
  eager?: boolean;
};

const widths = [320, 640, 1280];
/** Where it stands a few lines high, no screen shows more of it. */
const smallWidths = [320, 640];
const isSmall = (sizes: string): boolean => /^[5-8]rem$/.test(sizes);

/** A kept photo, in the smallest file that looks sharp where it stands. Its frame gives it 4:3. */
export function PhotoPicture({ id, alt, sizes, eager }: PhotoPictureProps) {
  const files = (kind: 'avif' | 'webp') =>
    (isSmall(sizes) ? smallWidths : widths)
      .map((width) => `/api/photos/${id}/${width}.${kind} ${width}w`)
      .join(', ');
  return (
    <picture>
      <source type="image/avif" srcSet={files('avif')} sizes={sizes} />
      <img
        src={`/api/photos/${id}/640.webp`}
        srcSet={files('webp')}
        sizes={sizes}
        alt={alt}
        width={640}
        height={480}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  );
}
