import type { HandOutRow, ReceivedRow } from '../../../shared/ipc/channels/hand-outs.ts';
import type { Side } from '../../../shared/schemas/difference.ts';
import type { HandOut } from '../../../shared/schemas/hand-out.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { type Author, withArchive } from '../../archive/file/with-archive.ts';
import type { WorkWatch } from '../../exchange/exchange-work.ts';
import type { HandedOutByCentre } from '../../exchange/hand-outs/hand-out-by-centre.ts';
import type { ImportedPackage } from '../../exchange/hand-outs/import-package.ts';
import type { HandedOut } from '../../exchange/hand-outs/make-hand-out.ts';
import type { TakenPackage } from '../../exchange/hand-outs/take-package.ts';
import type { TypedChoice } from '../../exchange/hand-outs/typed-choice.ts';
import type { Returned } from '../../exchange/hand-outs/write-return.ts';
import { localDate } from '../../local-date.ts';

/** What to hand out as a person types it. The receiver is the centre's name when a centre is chosen and nobody says otherwise. */
export interface TypedHandOut extends TypedChoice, Pick<HandOut, 'format' | 'scope' | 'deadline' | 'message'> {
  readonly receiver?: string | undefined;
}

/** The use cases of packages over archive files. */
export interface PackageUseCases {
  /** Hands objectives out in a file. */
  handOut(archive: string, order: TypedHandOut, out: string, watch: WorkWatch): Promise<HandedOut>;
  /** Hands objectives out to each centre that answers for them: a file each, all or none. */
  handOutByCentre(archive: string, order: TypedHandOut, out: string, watch: WorkWatch): Promise<HandedOutByCentre>;
  /** Writes the return of a hand-out that the archive received: the only one, unless said. */
  writeReturn(archive: string, handOutId: Id | null, out: string, watch: WorkWatch): Promise<Returned>;
  /** Compares a package with an archive and takes it in: conflicts as decided, or as mine and listed; with `dryRun` nothing is written. */
  mergePackage(
    archive: string,
    file: string,
    how: { readonly dryRun: boolean; readonly decide: Side | null },
    watch: WorkWatch,
  ): Promise<TakenPackage>;
  /** Takes a package into an archive, which is made of it when it is not there. */
  importPackage(archive: string, file: string, decide: Side | null, watch: WorkWatch): Promise<ImportedPackage>;
  /** What is out, and what came. */
  handOuts(
    archive: string,
  ): Promise<{ readonly handOuts: readonly HandOutRow[]; readonly received: readonly ReceivedRow[] }>;
}

export function createPackageUseCases(options: Author): PackageUseCases {
  return {
    handOut: async (path, { format, scope, deadline, message, receiver, ...typed }, out, watch) => {
      const { makeHandOut } = await import('../../exchange/hand-outs/make-hand-out.ts');
      const { typedChoice, receiverOf } = await import('../../exchange/hand-outs/typed-choice.ts');
      return withArchive(path, 'write', options, (archive) => {
        const choice = typedChoice(archive.database, typed);
        const named = receiver ?? receiverOf(archive.database, typed);
        return makeHandOut(archive, { choice, receiver: named, format, scope, deadline, message }, out, watch);
      });
    },
    handOutByCentre: async (path, { format, scope, deadline, message, receiver: _, ...typed }, out, watch) => {
      const { handOutByCentre } = await import('../../exchange/hand-outs/hand-out-by-centre.ts');
      const { typedChoice } = await import('../../exchange/hand-outs/typed-choice.ts');
      return withArchive(path, 'write', options, (archive) => {
        const choice = typedChoice(archive.database, typed);
        return handOutByCentre(archive, { choice, format, scope, deadline, message }, out, watch);
      });
    },
    writeReturn: async (path, handOutId, out, watch) => {
      const { onlyReceivedHandOut, writeReturn } = await import('../../exchange/hand-outs/write-return.ts');
      return withArchive(path, 'write', options, (archive) =>
        writeReturn(archive, handOutId ?? onlyReceivedHandOut(archive).id, out, watch),
      );
    },
    mergePackage: async (path, file, how, watch) => {
      const { takePackage } = await import('../../exchange/hand-outs/take-package.ts');
      const { readPackageApart } = await import('../../exchange/apart/read-apart.ts');
      watch.progress('Lettura del pacchetto', 0, 1);
      const read = await readPackageApart(file, { signal: watch.signal });
      const { backupBefore } = await import('../../archive/file/backups/backup-archive.ts');
      return withArchive(path, how.dryRun ? 'read' : 'write', options, (archive) => {
        if (!how.dryRun) backupBefore(archive, options.backup);
        return takePackage(archive, read, how, watch);
      });
    },
    importPackage: async (path, file, decide, watch) => {
      const { importPackage } = await import('../../exchange/hand-outs/import-package.ts');
      return importPackage(path, file, decide, options, watch);
    },
    handOuts: async (path) => {
      const { handOutRegister, receivedRegister } = await import('../../archive/hand-outs/hand-out-register.ts');
      return withArchive(path, 'read', options, ({ database }) => ({
        handOuts: handOutRegister(database, localDate(options.now())),
        received: receivedRegister(database),
      }));
    },
  };
}
