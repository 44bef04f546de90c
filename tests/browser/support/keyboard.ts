/** Somebody who has no mouse. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const mostStops = 90;

/** Goes on with Tab until the focus is there. At every stop on the way the focus is seen, and nothing lies over it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press('Tab');
    expect(await troubleWithFocus(page), page.url()).toBeNull();
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${String(target)} is not reached with the keyboard on ${page.url()}`);
}

/** Why the focus cannot be followed with the eyes; null when it can. */
function troubleWithFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const shown = element.closest('label') ?? element;
    const { left, top, width, height } = shown.getBoundingClientRect();
    const name = element.outerHTML.slice(0, 160);
    // Where a line is wrapped, its first box is what is seen.
    const [first] = shown.getClientRects();
    const [x, y] = first ? [first.left + first.width / 2, first.top + first.height / 2] : [left, top];
    if (width === 0 || height === 0) return `has no size: ${name}`;
    if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) return `is outside of what is seen: ${name}`;
    const above = document.elementFromPoint(x, y);
    if (!above || !(shown.contains(above) || above.contains(shown)))
      return `lies under ${above?.outerHTML.slice(0, 120)}: ${name}`;
    // Within a date the browser marks the part that has the focus: day, month, year, or its own calendar.
    if (element.matches('[type=date]')) return null;
    for (let around: Element | null = element; around; around = around.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(around);
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return null;
    }
    return `has no ring: ${name}`;
  });
}

/** Types into a field that Tab leads to. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Presses what Tab leads to. */
export async function pressOn(page: Page, target: Locator, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key === ' ' ? 'Space' : key);
}
