import type { Handlers } from '../../shared/ipc/contract.ts';
import {
  createObjective,
  duplicateObjective,
  removeObjective,
  writeObjective,
  writeObjectives,
} from '../archive/edits/objective-edits.ts';
import { readObjectiveDetail } from '../archive/objectives/objective-detail.ts';
import { treeRows } from '../archive/objectives/tree-rows.ts';
import { searchObjectives } from '../archive/search/search-objectives.ts';
import { KeptVaried } from '../session/kept-varied.ts';
import type { Session } from '../session/session.ts';
import { edit } from './edit.ts';
import { codeOf, objectiveLabel, objectivesLabel } from './step-labels.ts';

type ObjectiveChannel = Extract<keyof Handlers, `objectives:${string}`>;

export function objectiveHandlers(session: Session): Pick<Handlers, ObjectiveChannel> {
  const database = () => session.archive().database;
  const varied = new KeptVaried(session);
  return {
    'objectives:tree': ({ planId }) => ({ rows: treeRows(database(), planId) }),
    'objectives:varied': (asked) => varied.read(asked),
    'objectives:search': ({ query, limit }) => ({ hits: [...searchObjectives(database(), query, limit)] }),
    'objectives:read': ({ id }) => readObjectiveDetail(database(), id),
    'objectives:create': (born) =>
      edit(session, `nuovo obiettivo ${born.code}`, (db) => {
        const id = createObjective(db, born);
        return { objectiveId: id, created: [id] };
      }),
    'objectives:write': ({ id, patch, typing }) =>
      edit(
        session,
        objectiveLabel(database(), id, patch),
        (db) => {
          writeObjective(db, id, patch);
          return { objectiveId: id, created: [] };
        },
        typing,
      ),
    'objectives:write-many': ({ ids, patch }) =>
      edit(session, objectivesLabel(database(), ids, patch), (db) => {
        writeObjectives(db, ids, patch);
        return { objectiveId: null, created: [] };
      }),
    'objectives:duplicate': ({ id, code }) =>
      edit(session, `copia di ${codeOf(database(), id)} in ${code}`, (db) => {
        const copy = duplicateObjective(db, id, code);
        return { objectiveId: copy, created: [copy] };
      }),
    'objectives:delete': ({ id }) =>
      edit(session, `eliminazione di ${codeOf(database(), id)}`, (db) => {
        removeObjective(db, id);
        return { objectiveId: null, created: [] };
      }),
  };
}
