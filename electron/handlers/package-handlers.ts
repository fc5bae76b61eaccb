import { basename } from 'node:path';
import type { FileToken } from '../../shared/ipc/channels/archive.ts';
import type { PackageInspection } from '../../shared/ipc/channels/hand-outs.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Archive } from '../archive/archive.ts';
import { openArchive } from '../archive/file/open-archive.ts';
import { receivedHandOutById } from '../archive/hand-outs/received-hand-outs.ts';
import { requireWriting } from '../archive/steps/in-transaction.ts';
import type { ExchangeWork } from '../exchange/exchange-work.ts';
import type { InspectedPackage } from '../exchange/hand-outs/inspect-package.ts';
import type { PendingMerges } from '../exchange/merge/pending-merges.ts';
import type { FileFilter } from '../host.ts';
import { inLongWork } from '../session/long-work/long-work.ts';
import type { Session } from '../session/session.ts';
import type { WrittenFile } from '../session/version-news.ts';
import { archiveSummary } from './archive-summary.ts';
import { fileNameOf } from './file-name-of.ts';

const PACKAGE_FILES: FileFilter = { name: 'Pacchetto di Pegaso', extensions: ['pegasoz'] };
const ARCHIVE_FILES: FileFilter = { name: 'Archivio di Pegaso', extensions: ['pegaso'] };

type PackageChannel = Extract<keyof Handlers, `packages:${string}` | 'exchange:cancel'>;

/** What comes and goes in packages: looked at, received, merged, returned. @param came hears of each that is looked at. */
export function packageHandlers(
  session: Session,
  exchange: ExchangeWork,
  merges: PendingMerges,
  came: (file: WrittenFile) => void,
): Pick<Handlers, PackageChannel> {
  const { host, tokens, now } = session;

  const read = (path: string, archivePath: string | null): Promise<InspectedPackage> =>
    exchange.run((watch) => inLongWork('inspectPackage', { path, archivePath }, watch));
  const inspect = async (token: FileToken): Promise<PackageInspection> => {
    const path = tokens.pathOf(token);
    const fileName = basename(path);
    const open = session.current();
    const { application, refusal, ...told } = await read(path, open?.path ?? null);
    came({ fileName, version: application ?? null, user: told.writtenBy });
    return {
      ...told,
      token,
      fileName,
      refusal: refusal ?? (open === null ? null : readOnlyRefusal(open)),
      archiveIsOpen: open !== null,
    };
  };

  return {
    'packages:choose': async () => {
      const [path] = await host.chooseFiles({ title: 'Apri pacchetto', filters: [PACKAGE_FILES] });
      return path === undefined ? null : inspect(tokens.tokenOf(path));
    },
    'packages:inspect': ({ token }) => inspect(token),
    'packages:receive': async ({ token }) => {
      const source = tokens.pathOf(token);
      const { handOut, plans } = await read(source, null);
      const path = await host.chooseSavePath({
        title: 'Nuovo archivio dalla consegna',
        filters: [ARCHIVE_FILES],
        defaultName: `${fileNameOf([handOut.receiver, ...plans].join(' '))}.pegaso`,
      });
      if (path === null) return null;
      const order = { path: source, archivePath: path, who: host.who, at: session.instant() };
      await exchange.run((watch) => inLongWork('receiveHandOut', order, watch));
      const archive = openArchive(path, { who: host.who, now });
      session.hold(archive);
      return archiveSummary(session, archive);
    },
    'packages:merge': ({ token }) => {
      session.archive();
      return merges.begin({ kind: 'package', path: tokens.pathOf(token) });
    },
    'packages:return': async ({ handOutId }) => {
      const archive = session.archive();
      requireWriting(archive);
      const { receiver } = receivedHandOutById(archive.database, handOutId);
      const path = await host.chooseSavePath({
        title: 'Restituisci',
        filters: [PACKAGE_FILES],
        defaultName: `${fileNameOf(`rientro ${receiver}`)}.pegasoz`,
      });
      if (path === null) return null;
      const { writeReturn } = await import('../exchange/hand-outs/write-return.ts');
      const { objectives, changed } = await exchange.run((watch) =>
        writeReturn(archive, handOutId, path, watch, (order) =>
          inLongWork('prepareReturn', { archivePath: archive.path, order }, watch),
        ),
      );
      return { file: { token: tokens.tokenOf(path), fileName: basename(path) }, objectives, changed };
    },
    'packages:reopen': ({ returnId }) => merges.begin({ kind: 'reopened', returnId }),
    'exchange:cancel': () => exchange.cancel(),
  };
}

function readOnlyRefusal({ access, readOnlyReason }: Archive): string | null {
  return access === 'write'
    ? null
    : (readOnlyReason ?? "L'archivio è aperto in sola lettura: non si può accogliere niente.");
}
