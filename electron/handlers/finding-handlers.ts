import { AppError } from '../../shared/errors.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Archive } from '../archive/archive.ts';
import { type FindingsWatch, watchFindings } from '../archive/findings/findings-watch.ts';
import { localDate } from '../local-date.ts';
import type { Session } from '../session/session.ts';

type FindingChannel = Extract<keyof Handlers, `findings:${string}`>;

export function findingHandlers(session: Session): Pick<Handlers, FindingChannel> {
  const watches = new WeakMap<Archive, FindingsWatch>();
  const all = async () => {
    const archive = session.archive();
    const watch = watches.get(archive) ?? watchFindings(archive.database);
    watches.set(archive, watch);
    try {
      return await watch.all(localDate(session.now()));
    } catch (cause) {
      if (session.current() === archive) throw cause;
      throw new AppError('not-found', "L'archivio è stato chiuso mentre si cercava che cosa guardare.");
    }
  };
  return {
    'findings:all': async () => ({ findings: [...(await all())] }),
    'findings:of-objective': async ({ objectiveId }) => ({
      findings: (await all()).filter((finding) => finding.objectiveId === objectiveId),
    }),
  };
}
