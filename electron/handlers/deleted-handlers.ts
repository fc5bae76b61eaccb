import { basename, extname } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { DeletedGroup, PastSide } from '../../shared/ipc/channels/merging.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { requireWriting } from '../archive/steps/in-transaction.ts';
import { pastSource } from '../exchange/comparison/comparison-source.ts';
import type { MergeSource } from '../exchange/merge/merge-source.ts';
import type { PendingMerges } from '../exchange/merge/pending-merges.ts';
import type { Session } from '../session/session.ts';

type DeletedChannel = Extract<keyof Handlers, `deleted:${string}`>;
type From = Extract<MergeSource, { kind: 'deleted' }>['from'];

/** Bringing back what was deleted: looked for in the past or in a copy, then merged like a file that comes in. */
export function deletedHandlers(session: Session, merges: PendingMerges): Pick<Handlers, DeletedChannel> {
  const { host, tokens } = session;

  const fromOf = (side: PastSide): From => {
    const { path } = session.archive();
    if (side.kind === 'past') return pastSource(path, side.at);
    const copy = tokens.pathOf(side.token);
    if (extname(copy).toLowerCase() === '.pegaso') return { kind: 'archive', path: copy, label: basename(copy) };
    throw new AppError('usage', `«${basename(copy)}» non è una copia di un archivio: scegliere un file .pegaso.`);
  };

  return {
    'deleted:choose': async () => {
      const filters = [{ name: 'Archivi e copie di Pegaso', extensions: ['pegaso'] }];
      const [path] = await host.chooseFiles({ title: 'Copia da cui riportare', filters });
      return path === undefined ? null : { token: tokens.tokenOf(path), fileName: basename(path) };
    },
    'deleted:find': async ({ from }) => {
      requireWriting(session.archive());
      const { merge, groups } = await merges.begin({ kind: 'deleted', from: fromOf(from), keys: null });
      try {
        const found: DeletedGroup[] = [];
        for (const { objectiveId, code, title, kind } of groups) {
          const entries = await merges.entries(merge, objectiveId);
          const rows = entries
            .filter((entry) => entry.kind === 'added' && entry.state === 'taken')
            .map(({ key, subject, theirs }) => ({ key, subject, text: theirs ?? '' }));
          if (rows.length > 0) found.push({ objectiveId, code, title, isWhole: kind === 'added', rows });
        }
        return { groups: found };
      } finally {
        merges.discard(merge);
      }
    },
    'deleted:bring-back': ({ from, keys }) => {
      requireWriting(session.archive());
      return merges.begin({ kind: 'deleted', from: fromOf(from), keys });
    },
  };
}
