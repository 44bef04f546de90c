export const personalSegments: string[];
export const entrySegments: string[];
export function contentSecurityPolicy(options: { nonce?: string; dev?: boolean }): string;
