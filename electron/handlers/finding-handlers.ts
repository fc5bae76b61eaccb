import type { Handlers } from '../../shared/ipc/contract.ts';
import { localDate } from '../local-date.ts';
import type { ArchiveFindings } from '../session/findings/archive-findings.ts';
import type { Session } from '../session/session.ts';

type FindingChannel = Extract<keyof Handlers, `findings:${string}`>;

export function findingHandlers(session: Session, findings: ArchiveFindings): Pick<Handlers, FindingChannel> {
  return {
    'findings:page': (wanted) => findings.page(session.archive(), localDate(session.now()), wanted),
  };
}
