/** The id of the exchange that asking or offering began. */
export function exchangeIdIn(value: unknown): string {
  const has = typeof value === 'object' && value !== null && 'exchangeId' in value;
  return has ? String(value.exchangeId) : '';
}
