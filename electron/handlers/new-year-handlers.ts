import { oneOrCounted } from '../../shared/format/counted.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { bringHistory, differingHistory, differingHistoryOf } from '../archive/new-year/earlier-results.ts';
import { makeNewYear } from '../archive/new-year/make-new-year.ts';
import { proposeNewYear } from '../archive/new-year/propose-new-year.ts';
import { yearLinks } from '../archive/new-year/year-links.ts';
import { undoState } from '../archive/steps/undo.ts';
import { rowWhere } from '../archive/tables/table.ts';
import { OBJECTIVES } from '../archive/tables/tables.ts';
import type { Session } from '../session/session.ts';
import { edit } from './edit.ts';
import { codeOf } from './step-labels.ts';

type NewYearChannel = Extract<keyof Handlers, `new-year:${string}`>;

/** The year after: made from the old one, linked with it, and brought up to what that came to. */
export function newYearHandlers(session: Session): Pick<Handlers, NewYearChannel> {
  const database = () => session.archive().database;
  return {
    'new-year:propose': (order) => proposeNewYear(database(), order),
    'new-year:make': ({ renewals, ...order }) => {
      const { plan, year, objectives } = makeNewYear(session.archive(), order, renewals);
      return {
        savedAt: session.instant(),
        undoState: undoState(database()),
        planId: plan.id,
        year,
        objectiveIds: objectives.map(({ id }) => id),
      };
    },
    'new-year:links': ({ objectiveId }) => {
      const objective = rowWhere(database(), OBJECTIVES, { id: objectiveId });
      return objective === null ? { before: null, after: null } : yearLinks(database(), objective);
    },
    'new-year:behind': ({ planId, year }) => ({ indicators: differingHistory(database(), planId, year).length }),
    'new-year:bring-history': (target) => {
      if ('indicatorId' in target) {
        const { objectiveId, indicatorId } = target;
        const behind = differingHistoryOf(database(), objectiveId).filter((one) => one.indicatorId === indicatorId);
        return edit(session, `valore dell'anno precedente di ${codeOf(database(), objectiveId)}`, (db) => {
          bringHistory(db, behind);
          return { objectiveId, created: [] };
        });
      }
      const behind = differingHistory(database(), target.planId, target.year);
      const label = `valori degli anni precedenti di ${oneOrCounted(behind.length, 'un indicatore', 'indicatori')}`;
      return edit(session, label, (db) => {
        bringHistory(db, behind);
        return { objectiveId: null, created: [] };
      });
    },
  };
}
