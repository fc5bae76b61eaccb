import { basename } from 'node:path';
import { assertNever } from '../../shared/assert-never.ts';
import { AppError } from '../../shared/errors.ts';
import type { ComparisonSide } from '../../shared/ipc/channels/merging.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { requireWriting } from '../archive/steps/in-transaction.ts';
import { undoState } from '../archive/steps/undo.ts';
import { comparisonMoments } from '../exchange/comparison/comparison-moments.ts';
import { comparisonSnapshots } from '../exchange/comparison/comparison-snapshots.ts';
import { type ComparisonSource, fileSource, pastSource } from '../exchange/comparison/comparison-source.ts';
import type { PendingMerges } from '../exchange/merge/pending-merges.ts';
import type { FileFilter } from '../host.ts';
import { localDate } from '../local-date.ts';
import type { Backups } from '../session/backups/backups.ts';
import type { Session } from '../session/session.ts';
import { fileNameOf } from './file-name-of.ts';
import { REPORT_FILES } from './report-files.ts';

const COMPARABLE_FILES: FileFilter = {
  name: 'Archivi, copie e pacchetti di Pegaso',
  extensions: ['pegaso', 'pegasoz'],
};

type MergingChannel = Extract<keyof Handlers, `merging:${string}` | `comparison:${string}`>;

export function mergingHandlers(
  session: Session,
  merges: PendingMerges,
  backups: Pick<Backups, 'before' | 'state'>,
): Pick<Handlers, MergingChannel> {
  const { host, tokens } = session;

  const sourceOf = (side: ComparisonSide): ComparisonSource => {
    switch (side.kind) {
      case 'open':
        return { kind: 'archive', path: session.archive().path, label: 'archivio aperto' };
      case 'snapshot': {
        const { database, path } = session.archive();
        const { snapshotId } = side;
        const frozen = comparisonSnapshots(database).find((one) => one.snapshotId === snapshotId);
        if (frozen === undefined) throw new AppError('not-found', "Ciò che si confronta non è in quest'archivio.");
        return { kind: 'snapshot', path, snapshotId, label: frozen.label };
      }
      case 'past':
        return pastSource(session.archive().path, side.at);
      case 'file':
        return fileSource(tokens.pathOf(side.token));
      default:
        return assertNever(side);
    }
  };

  return {
    'merging:read': ({ merge }) => merges.read(merge),
    'merging:entries': async ({ merge, objectiveId }) => ({ entries: await merges.entries(merge, objectiveId) }),
    'merging:decide': ({ merge, target, choice }) => merges.decide(merge, target, choice, localDate(session.now())),
    'merging:accept': async ({ merge }) => {
      requireWriting(session.archive());
      await backups.before(session.archive());
      const { changes, undecided } = await merges.accept(merge);
      const { database } = session.archive();
      return { changes, undecided: undecided.length, savedAt: session.instant(), undoState: undoState(database) };
    },
    'merging:discard': ({ merge }) => merges.discard(merge),
    'comparison:choose': async () => {
      const [path] = await host.chooseFiles({ title: 'Confronta con', filters: [COMPARABLE_FILES] });
      return path === undefined ? null : { token: tokens.tokenOf(path), fileName: basename(path) };
    },
    'comparison:moments': () => {
      const { database } = session.archive();
      return {
        moments: comparisonMoments(database, backups.state().last),
        snapshots: comparisonSnapshots(database),
      };
    },
    'comparison:begin': ({ before, after, part = {} }) => merges.compare(sourceOf(before), sourceOf(after), part),
    'comparison:export': async ({ merge, format }) => {
      const { title } = await merges.read(merge);
      const path = await host.chooseSavePath({
        title: 'Salva il confronto',
        filters: [REPORT_FILES[format]],
        defaultName: `${fileNameOf(title)}.${format}`,
      });
      if (path === null) return null;
      await merges.writeReport(merge, path, localDate(session.now()));
      return { token: tokens.tokenOf(path), fileName: basename(path) };
    },
  };
}
