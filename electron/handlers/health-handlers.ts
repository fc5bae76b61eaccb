import type { Handlers } from '../../shared/ipc/contract.ts';
import type { ExchangeWork } from '../exchange/exchange-work.ts';
import type { ArchiveHealth } from '../session/health/archive-health.ts';
import type { Session } from '../session/session.ts';

/** Whether the open archive is sound, when a person asks. */
export function healthHandlers(
  session: Session,
  exchange: ExchangeWork,
  health: ArchiveHealth,
): Pick<Handlers, 'health:check'> {
  return {
    'health:check': async () => {
      const archive = session.archive();
      const { isDamaged, problems } = await exchange.run((watch) => health.check(archive, watch));
      return { isDamaged, problems: [...problems] };
    },
  };
}
