import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { exchanges } from '@/db/schema/exchanges';
import { members } from '@/db/schema/members';
import { agree } from '@/lib/exchanges/agree';
import { ask } from '@/lib/exchanges/ask';
import { asking, weekend } from '@/tests/exchanges/doings';
import { story } from '@/tests/support/story';
import { hearAll, mailTo, postTools, withNotices } from './mailbox';

const script = '<script>alert(1)</script>';

test('a name, a title and a note that are code arrive as text', () =>
  story(async (db, village) => {
    await withNotices(db, village);
    const { bruno, ladder } = village;
    const tools = postTools();
    await db
      .update(members)
      .set({ firstName: `Bru${script}` })
      .where(eq(members.id, bruno.memberId));
    const note = `</blockquote><img src=x onerror=alert(2)>\n-- \nhttps://evil.example/"onmouseover="alert(3)`;
    const { exchangeId } = await ask(db, bruno, asking(ladder, { ...weekend, note }), tools);
    await db
      .update(exchanges)
      .set({ listingTitle: `Échelle\r\nBcc: eve@elsewhere.example\u202e"${script}` })
      .where(eq(exchanges.id, exchangeId));
    await hearAll(db, tools);
    const { subject, html, text } = await mailTo(db, 'amina', 'exchange.ask');
    expect(subject).not.toMatch(/[\r\n\u202e]/);
    expect(html).not.toMatch(/<script|<img|onerror=alert\(2\)>|"onmouseover/);
    expect(html).toContain('&lt;script&gt;');
    expect(html.match(/<\/blockquote>/g)).toHaveLength(1);
    expect(html).not.toContain('href="https://evil.example');
    expect(text.match(/^-- $/gm)).toHaveLength(1);
    await agree(db, village.amina, { exchangeId, remark: script }, tools);
    await hearAll(db, tools);
    expect((await mailTo(db, 'bruno', 'exchange.agree')).html).not.toContain('<script');
  }));
