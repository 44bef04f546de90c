/**
 * Next's own cache of pages, which lies on disk, without what must not lie there. It is made by Next, see next.config.mjs.
 * Addresses that lead nowhere, or elsewhere, are without number: anybody may invent them, and none is kept.
 */
import disk from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import { areTagsExpired } from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js';

/** Node wraps what is no module of its own; a bundler does not. */
const DiskCache = disk.default ?? disk;
/** No page takes longer to make; what was begun before its page was dropped may show what was true before. */
const longestRenderMs = 3000;

export default class PageCache extends DiskCache {
  /** Keeps a page, unless it would be of no use to the next visitor. */
  async set(key, page, context) {
    if (page?.kind === 'APP_PAGE' && (wasDroppedMeanwhile(page) || (await this.#leadsNowhereNew(key, page))))
      return;
    await super.set(key, page, context);
  }

  /** Where a page was kept before and is gone now, that it is gone takes its place. */
  async #leadsNowhereNew(key, { kind, status = 200 }) {
    return status >= 300 && (await this.get(key, { kind, isFallback: false })) === null;
  }
}

function wasDroppedMeanwhile({ headers }) {
  const tagged = headers?.['x-next-cache-tags'];
  if (typeof tagged !== 'string') return false;
  return areTagsExpired(tagged.split(','), Date.now() - longestRenderMs);
}
