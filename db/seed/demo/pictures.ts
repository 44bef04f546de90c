import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Storage } from '@/lib/gateways/storage';
import { pictureKey, pictureKinds, pictureSizes } from '@/lib/gateways/pictures';
import type { Locale } from '@/lib/ground/locale';
import captions from '../pictures/captions.json';

const shelf = resolve('db/seed/pictures');
const alts: Record<string, Record<Locale, string>> = captions;

export type Picture = { width: number; height: number; alt: Record<Locale, string> };

/** Hangs a drawing of ours under a photo's id, in every size. They are drawn in advance: a first start waits for nobody. */
export async function copyPicture(name: string, photoId: string, storage: Storage): Promise<Picture> {
  const alt = alts[name];
  if (!alt) throw new Error(`no drawing is called ${name}`);
  for (const size of pictureSizes)
    for (const kind of pictureKinds)
      await storage.put(
        pictureKey(photoId, size, kind),
        await readFile(resolve(shelf, name, `${size}.${kind}`)),
      );
  return { width: 1280, height: 960, alt };
}
