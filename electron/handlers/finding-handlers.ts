import { basename } from 'node:path';
import { oneOrCounted } from '../../shared/format/counted.ts';
import { FINDING_NAMES } from '../../shared/format/finding-names.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { cleanArchive, cleanFoundText } from '../archive/edits/clean-archive-texts.ts';
import { acceptFinding, showAgain } from '../archive/findings/accepted-findings.ts';
import { dismissImportDoubts } from '../archive/findings/import-doubts.ts';
import { rowWhere } from '../archive/tables/table.ts';
import { CENTRES } from '../archive/tables/tables.ts';
import { localDate } from '../local-date.ts';
import type { ArchiveFindings } from '../session/findings/archive-findings.ts';
import type { Session } from '../session/session.ts';
import { edit } from './edit.ts';
import { fileNameOf } from './file-name-of.ts';
import { REPORT_FILES } from './report-files.ts';

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
    'findings:accept': (found) =>
      edit(session, `«${FINDING_NAMES[found.kind]}» va bene così`, (db) => {
        acceptFinding(db, found, { who: session.archive().who, at: session.instant() });
        return { objectiveId: found.objectiveId, created: [] };
      }),
    'findings:show-again': ({ accepted }) =>
      edit(session, 'una cosa nascosta torna da guardare', (db) => ({
        objectiveId: showAgain(db, accepted),
        created: [],
      })),
    'findings:write': async ({ format, ...shown }) => {
      const archive = session.archive();
      const { centreId, year } = shown;
      const centre = centreId === null ? null : rowWhere(archive.database, CENTRES, { id: centreId });
      const today = localDate(session.now());
      const name = ['da guardare', centre?.code, year, today].filter((part) => part !== null && part !== undefined);
      const out = await session.host.chooseSavePath({
        title: 'Salva le cose da guardare',
        filters: [REPORT_FILES[format]],
        defaultName: `${fileNameOf(name.join(' '))}.${format}`,
      });
      if (out === null) return null;
      const written = await findings.write(archive, today, shown, out);
      return { token: session.tokens.tokenOf(out), fileName: basename(out), ...written };
    },
    'findings:dismiss-doubts': ({ doubts }) => {
      const label = oneOrCounted(doubts.length, 'un dubbio controllato', 'dubbi controllati');
      return edit(session, label, (db) => ({ objectiveId: dismissImportDoubts(db, doubts), created: [] }));
    },
  };
}
