/** Pictures that people send, made small and anonymous. */
import sharp, { type Sharp } from 'sharp';
import { Refused } from '@/lib/ground/refused';
import type { Storage } from './storage';

export const pictureSizes = [320, 640, 1280] as const;
export const pictureKinds = ['webp', 'avif'] as const;
export type PictureSize = (typeof pictureSizes)[number];
export type PictureKind = (typeof pictureKinds)[number];

export const largestPictureBytes = 10 * 1024 * 1024;
/** More than any phone's photo; a small file can unfold to far more. */
const mostPixels = 50_000_000;
/** The decoder of HEIC holds the whole picture several times over: as many as a phone takes by default. */
const mostHeicPixels = 25_000_000;
const largest = 1280;

type Raw = { data: Uint8Array; width: number; height: number; channels: 3 | 4 };

// One picture at a time on one thread: memory is scarcer than patience.
sharp.concurrency(1);
sharp.cache(false);
let lastInLine: Promise<unknown> = Promise.resolve();

export const pictureKey = (id: string, size: PictureSize, kind: PictureKind): string =>
  `photos/${id}/${size}.${kind}`;
export const pictureFolder = (id: string): string => `photos/${id}/`;

/**
 * Keeps a picture in every size and kind that pages ask for, turned the right way up and without any metadata.
 * Answers the pixels of the largest.
 * @throws Refused 'photo-too-big' | 'photo-kind' | 'photo-broken' | 'photo-too-many-pixels'
 */
export function storePicture(
  bytes: Uint8Array,
  storage: Storage,
  id: string,
): Promise<{ width: number; height: number }> {
  const mine = lastInLine.then(() => makeAndKeep(bytes, storage, id));
  lastInLine = mine.catch(() => undefined);
  return mine;
}

async function makeAndKeep(bytes: Uint8Array, storage: Storage, id: string) {
  if (bytes.byteLength > largestPictureBytes) throw new Refused('photo-too-big');
  const base = await readable(bytes);
  for (const size of pictureSizes) {
    const small = await shrunk(base, size);
    for (const kind of pictureKinds)
      await storage.put(pictureKey(id, size, kind), await written(small, kind));
  }
  return { width: base.width, height: base.height };
}

/** Bare pixels, which carry no metadata, upright and no larger than the largest size. */
async function readable(bytes: Uint8Array): Promise<Raw> {
  switch (kindOf(bytes)) {
    case 'unknown':
      throw new Refused('photo-kind');
    case 'heic':
      return shrunk(await fromHeic(bytes), largest);
    case 'known':
      try {
        return await pixels(
          fitted(sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient(), largest),
        );
      } catch (error) {
        throw new Refused(/pixel limit/i.test(String(error)) ? 'photo-too-many-pixels' : 'photo-broken');
      }
  }
}

/** What the first bytes say: names of files and of types are hearsay. */
function kindOf(bytes: Uint8Array): 'known' | 'heic' | 'unknown' {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG\r\n')) return 'known';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'known';
  if (head.slice(4, 8) !== 'ftyp') return 'unknown';
  const brands = head.slice(8);
  if (/avi[fs]/.test(brands)) return 'known';
  return /hei[cxms]|hev[cxms]|mif1|msf1/.test(brands) ? 'heic' : 'unknown';
}

/** sharp's own library reads no HEVC; the decoder is only loaded when a phone sends one. */
async function fromHeic(bytes: Uint8Array): Promise<Raw> {
  const { default: decode } = await import('heic-decode');
  try {
    const images = await decode.all({ buffer: bytes });
    try {
      const [image] = images;
      if (!image) throw new Refused('photo-broken');
      if (image.width * image.height > mostHeicPixels) throw new Refused('photo-too-many-pixels');
      const { width, height, data } = await image.decode();
      return {
        data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
        width,
        height,
        channels: 4,
      };
    } finally {
      images.dispose();
    }
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('photo-broken');
  }
}

const fitted = (picture: Sharp, size: number): Sharp =>
  picture.resize({ width: size, height: size, fit: 'inside', withoutEnlargement: true });

const open = ({ data, width, height, channels }: Raw): Sharp =>
  sharp(data, { raw: { width, height, channels } });

const shrunk = (raw: Raw, size: PictureSize): Promise<Raw> => pixels(fitted(open(raw), size));

async function pixels(picture: Sharp): Promise<Raw> {
  const { data, info } = await picture.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels === 4 ? 4 : 3 };
}

function written(raw: Raw, kind: PictureKind): Promise<Buffer> {
  switch (kind) {
    case 'webp':
      return open(raw).webp({ quality: 78, effort: 3 }).toBuffer();
    case 'avif':
      return open(raw).avif({ quality: 52, effort: 2 }).toBuffer();
  }
}
