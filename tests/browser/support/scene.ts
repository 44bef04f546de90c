import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startDemoVillage, type DemoVillage } from '@/tests/support/demo-village';
import { openChromium } from './chromium';

/** The village and a browser in front of it, for all the tests of a file. */
export function openScene(): { readonly village: DemoVillage; readonly browser: Browser } {
  let village: DemoVillage | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [village, browser] = await Promise.all([startDemoVillage(), openChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await village?.forget();
  });
  const open = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('the scene is not open yet');
    return part;
  };
  return {
    get village() {
      return open(village);
    },
    get browser() {
      return open(browser);
    },
  };
}
