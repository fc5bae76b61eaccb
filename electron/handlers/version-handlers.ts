import type { Handlers } from '../../shared/ipc/contract.ts';
import { undoState } from '../archive/steps/undo.ts';
import { approveVersion, requireApprovable } from '../archive/versions/approve-version.ts';
import type { ExchangeWork } from '../exchange/exchange-work.ts';
import { inLongWork } from '../session/long-work/long-work.ts';
import type { Session } from '../session/session.ts';
import type { ArchiveVersions } from '../session/versions/archive-versions.ts';

type VersionChannel = Extract<keyof Handlers, `versions:${string}`>;

/** The plan of a year as acts adopted it: what each varied, what is varied since, and one more. */
export function versionHandlers(
  session: Session,
  exchange: ExchangeWork,
  versions: ArchiveVersions,
): Pick<Handlers, VersionChannel> {
  return {
    'versions:read': (wanted) => versions.read(session.archive(), wanted),
    'versions:varied': (wanted) => versions.varied(session.archive(), wanted),
    'versions:approve': async (adoption) => {
      const archive = session.archive();
      requireApprovable(archive, adoption);
      const { planId, year, date } = adoption;
      const made = await exchange.run((watch) =>
        inLongWork('prepareVersion', { archivePath: archive.path, planId, year, date }, watch),
      );
      const { notice } = approveVersion(session.archive(), adoption, made);
      return { savedAt: session.instant(), undoState: undoState(session.archive().database), notice };
    },
  };
}
