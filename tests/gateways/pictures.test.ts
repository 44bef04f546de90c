import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pictureKey, pictureKinds, pictureSizes, storePicture } from '@/lib/gateways/pictures';
import { pretendStorage } from '@/lib/gateways/storage';
import { Refused } from '@/lib/ground/refused';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 198, g: 93, b: 54 } } });

async function kept(bytes: Uint8Array) {
  const storage = pretendStorage();
  const size = await storePicture(bytes, storage, 'p');
  return { size, storage };
}

async function because(bytes: Uint8Array): Promise<string> {
  const storage = pretendStorage();
  const refused = await storePicture(bytes, storage, 'p').catch((error: unknown) => error);
  expect(storage.files.size).toBe(0);
  if (!(refused instanceof Refused)) throw new Error('it was kept');
  return refused.because;
}

describe('a photo', () => {
  test('is kept in three sizes and two kinds, never larger than it was', async () => {
    const { size, storage } = await kept(await plain(1600, 1200).jpeg().toBuffer());
    expect(size).toEqual({ width: 1280, height: 960 });
    expect([...storage.files.keys()].sort()).toEqual(
      pictureSizes.flatMap((each) => pictureKinds.map((kind) => pictureKey('p', each, kind))).sort(),
    );
    const small = await sharp(storage.files.get(pictureKey('p', 320, 'avif'))).metadata();
    expect(small).toMatchObject({ format: 'heif', width: 320, height: 240 });
    expect((await kept(await plain(200, 100).png().toBuffer())).size).toEqual({ width: 200, height: 100 });
  });

  test('loses where and with what it was taken, in every file', async () => {
    const exif = {
      IFD0: { Make: 'Phone', Artist: 'Amina' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '45/1 25/1 16/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '4/1 41/1 5/1',
      },
    };
    const taken = await plain(400, 300)
      .withExif(exif)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { storage } = await kept(taken);
    for (const file of storage.files.values()) {
      const { exif: left, xmp, iptc, icc, orientation } = await sharp(file).metadata();
      expect({ left, xmp, iptc, icc, orientation }).toEqual({});
      expect(Buffer.from(file).toString('latin1')).not.toMatch(/Amina|Phone|GPS/);
    }
  });

  test('that was taken upright stands upright', async () => {
    const turned = await plain(400, 300).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await kept(turned)).size).toEqual({ width: 300, height: 400 });
  });

  test('in black and white, or see-through, is a photo too', async () => {
    const grey = await plain(60, 40).greyscale().jpeg().toBuffer();
    const clear = await plain(60, 40).ensureAlpha(0.5).png().toBuffer();
    const web = await plain(60, 40).webp().toBuffer();
    const avif = await plain(60, 40).avif({ effort: 0 }).toBuffer();
    for (const bytes of [grey, clear, web, avif])
      expect((await kept(bytes)).size).toEqual({ width: 60, height: 40 });
  });

  test('from an iPhone (HEIC) is read', async () => {
    const heic = readFileSync(join(import.meta.dirname, 'fixtures/plain.heic'));
    const { size, storage } = await kept(heic);
    expect(size).toEqual({ width: 96, height: 64 });
    const { dominant } = await sharp(storage.files.get(pictureKey('p', 320, 'webp'))).stats();
    expect(dominant.r).toBeGreaterThan(dominant.b);
  });
});

describe('what is refused leaves no file', () => {
  test('a drawing, a page, a film and an animation are no photos', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const gif = await plain(9, 9).gif().toBuffer();
    const film = Buffer.from('\0\0\0\x20ftypisom\0\0\0\0isommp42', 'latin1');
    for (const bytes of [svg, gif, film, Buffer.from('bonjour'), Buffer.alloc(0)])
      expect(await because(bytes)).toBe('photo-kind');
  });

  test('a photo cut short is broken', async () => {
    const whole = await sharp({
      create: {
        width: 600,
        height: 400,
        channels: 3,
        background: 'white',
        noise: { type: 'gaussian', mean: 120, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer();
    expect(await because(whole.subarray(0, whole.length / 3))).toBe('photo-broken');
    const heic = readFileSync(join(import.meta.dirname, 'fixtures/plain.heic'));
    expect(await because(heic.subarray(0, 200))).toBe('photo-broken');
  });

  test('a small file that unfolds to sixty million pixels is not unfolded', async () => {
    const bomb = await plain(10_000, 6_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.byteLength).toBeLessThan(1_000_000);
    expect(await because(bomb)).toBe('photo-too-many-pixels');
  });

  test('more than 10 MB is too much', async () => {
    expect(
      await because(Buffer.concat([await plain(9, 9).jpeg().toBuffer(), Buffer.alloc(10 * 1024 * 1024)])),
    ).toBe('photo-too-big');
  });
});
