export type Postgres = { url: string; stop: () => Promise<void> };
export type PostgresOptions = {
  durable?: boolean;
  set?: Record<string, string>;
  tell?: (sentence: string) => void;
};
export function startPostgres(dataFolder: string, options?: PostgresOptions): Promise<Postgres>;
export function runningPostgres(dataFolder: string): string | undefined;
