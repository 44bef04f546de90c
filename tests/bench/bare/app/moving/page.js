import pg from 'pg';
import { Paragraphs } from '../paragraphs.js';

const shared = globalThis;
shared.barePool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });

export default async function Moving({ searchParams }) {
  const { bytes, queries } = await searchParams;
  for (let left = Number(queries); left > 0; left -= 1)
    await shared.barePool.query('select slug from communities limit 1');
  return <Paragraphs bytes={Number(bytes)} />;
}
