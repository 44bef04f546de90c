// Draws the pictures of the demonstration in the sizes of photos, from our drawings: run by hand when a drawing changes.
//   node db/seed/render-pictures.mjs [name …]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';

const sizes = [320, 640, 1280];
const captionsFile = 'db/seed/pictures/captions.json';
const captions = JSON.parse(readFileSync(captionsFile, 'utf8'));
const drawings = new Map(
  ['public/drawings', 'db/seed/drawings'].flatMap((folder) =>
    readdirSync(folder).flatMap((file) =>
      file.endsWith('.svg') ? [[basename(file, '.svg'), join(folder, file)]] : [],
    ),
  ),
);
const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(captions);

for (const name of names) {
  const folder = join('db/seed/pictures', name);
  mkdirSync(folder, { recursive: true });
  const svg = readFileSync(drawings.get(name));
  for (const size of sizes) {
    const picture = sharp(svg, { density: (72 * size) / 400 })
      .resize(size)
      .flatten();
    writeFileSync(
      join(folder, `${size}.webp`),
      await picture.clone().webp({ quality: 72, effort: 6 }).toBuffer(),
    );
    writeFileSync(
      join(folder, `${size}.avif`),
      await picture.clone().avif({ quality: 48, effort: 6 }).toBuffer(),
    );
  }
}
