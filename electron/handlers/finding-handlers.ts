import { oneOrCounted } from '../../shared/format/counted.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { cleanArchive, cleanFoundText } from '../archive/edits/clean-archive-texts.ts';
import { dismissImportDoubts } from '../archive/findings/import-doubts.ts';
import { localDate } from '../local-date.ts';
import type { ArchiveFindings } from '../session/findings/archive-findings.ts';
import type { Session } from '../session/session.ts';
import { edit } from './edit.ts';

type FindingChannel = Extract<keyof Handlers, `findings:${string}`>;

export function findingHandlers(session: Session, findings: ArchiveFindings): Pick<Handlers, FindingChannel> {
  return {
    'findings:page': (wanted) => findings.page(session.archive(), localDate(session.now()), wanted),
    'findings:clean-texts': (target) => {
      const label =
        target === null ? "caratteri che non si vedono, in tutto l'archivio" : 'caratteri che non si vedono';
      return edit(session, label, (db) => {
        if (target !== null) return { objectiveId: cleanFoundText(db, target), created: [] };
        cleanArchive(db);
        return { objectiveId: null, created: [] };
      });
    },
    'findings:dismiss-doubts': ({ doubts }) => {
      const label = oneOrCounted(doubts.length, 'un dubbio controllato', 'dubbi controllati');
      return edit(session, label, (db) => ({ objectiveId: dismissImportDoubts(db, doubts), created: [] }));
    },
  };
}
