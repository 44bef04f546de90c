import type { Answer } from '@/lib/ground/refused';

export type SentPhoto = { id: string; width: number; height: number };
type Wish = {
  /** the community's slug */
  community: string;
  use: 'listing' | 'profile' | 'condition';
  /** for a photo of a listing: its id */
  listing?: string;
};

const longestSide = 2000;
const heaviest = 10 * 1024 * 1024;

/**
 * Sends one photo, made smaller first where the browser can: a village's network is slow. Never throws: a network that
 * breaks off is a refusal like any other.
 */
export async function sendPhoto(file: File, { community, use, listing }: Wish): Promise<Answer<SentPhoto>> {
  const light = await smaller(file);
  if (light.size > heaviest) return { ok: false, because: 'photo-too-big' };
  const query = new URLSearchParams({ community, use, ...(listing ? { listing } : {}) });
  const body = new FormData();
  body.append('photo', light, file.name);
  try {
    const response = await fetch(`/api/photos?${query.toString()}`, { method: 'POST', body });
    return answerIn(await response.json());
  } catch {
    return { ok: false, because: 'photo-lost' };
  }
}

/** A JPEG of at most 2000 pixels a side; the file itself when the browser cannot read it (HEIC), or gains nothing. */
async function smaller(file: File): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.86));
    return blob && blob.size < file.size ? blob : file;
  } catch {
    return file;
  }
}

// What our own handler wrote.
const answerIn = (answer: unknown): Answer<SentPhoto> => answer as Answer<SentPhoto>;
