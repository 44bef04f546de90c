export const personalSegments: string[];
export const mapSegments: string[];
export const entrySegments: string[];
export const personalPages: string;
export const pagesWithMap: string;
export function contentSecurityPolicy(options: {
  nonce?: string;
  dev?: boolean;
  mapHost?: string | null;
}): string;
