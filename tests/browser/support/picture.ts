import sharp from 'sharp';

/** A photo as a telephone takes it: a wooden thing against a wall. */
export async function photoOfAThing(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const wall = { create: { width: 1600, height: 1200, channels: 3 as const, background: '#e6dfd2' } };
  const thing = await sharp({ create: { width: 900, height: 500, channels: 3, background: '#8a5a2b' } })
    .png()
    .toBuffer();
  const buffer = await sharp(wall)
    .composite([{ input: thing }])
    .jpeg()
    .toBuffer();
  return { name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer };
}
