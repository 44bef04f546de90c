export function isPortFree(port: number, host?: string): Promise<boolean>;
export function freePort(preferred: number | undefined, host: string): Promise<number>;
