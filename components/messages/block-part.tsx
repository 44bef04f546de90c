import { DeedForm, type Deed } from '@/components/forms/deed';
import type { Words } from '@/lib/i18n/words';

type Props = { t: Words; memberId: string; name: string; iBlocked: boolean; block: Deed; unblock: Deed };

/** Keeps somebody from writing and asking, or lets them again; behind its name, and said in full before it is done. */
export function BlockPart({ t, memberId, name, iBlocked, block, unblock }: Props) {
  return (
    <details className="more no-print" open={iBlocked || undefined}>
      <summary>{t(iBlocked ? 'messages.thread.blocked' : 'messages.thread.block', { name })}</summary>
      <DeedForm
        deed={iBlocked ? unblock : block}
        fixed={{ memberId }}
        bricks={['messages', 'members']}
        button={t(iBlocked ? 'messages.thread.unblock' : 'messages.thread.block', { name })}
        look={iBlocked ? 'second' : 'danger'}
      >
        <p className="soft">
          {t(iBlocked ? 'messages.thread.unblock.what' : 'messages.thread.block.what', { name })}
        </p>
      </DeedForm>
    </details>
  );
}
