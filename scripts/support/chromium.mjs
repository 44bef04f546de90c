// The browser that the tests open.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { step } from './children.mjs';
import { lastLines, say, Stop } from './say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a Chromium: the one that CHROMIUM_PATH names, one that is installed, or one installed now where we may. */
export async function ensureChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Stop(`CHROMIUM_PATH is ${given}, and no file is there.`);
  const found = given ?? installed() ?? (await installOnDebian());
  if (found) return found;
  throw new Stop('The tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to where it is.');
}

function installed() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...MAC];
  return candidates.find((file) => existsSync(file));
}

async function installOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('Installing Chromium for the tests…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step('apt-get', ['update', '-qq'], { env });
  const { code, output } = await step(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    { env },
  );
  if (code !== 0) throw new Stop(`Chromium could not be installed:\n${lastLines(output)}`);
  return installed();
}
