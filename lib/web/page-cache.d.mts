type Page = {
  kind: 'APP_PAGE';
  status: number;
  html: string;
  rscData: Buffer;
  headers: Record<string, string>;
};

/** What Next calls, as far as it is asked for by anybody else. */
export default class PageCache {
  constructor(context: {
    fs: unknown;
    flushToDisk: boolean;
    serverDistDir: string;
    maxMemoryCacheSize: number;
  });
  get(
    key: string,
    context: { kind: 'APP_PAGE'; isFallback: boolean },
  ): Promise<{ value: Page | null } | null>;
  set(key: string, page: Page, context: { cacheControl: { revalidate: number } }): Promise<void>;
  revalidateTag(tag: string): Promise<void>;
}
