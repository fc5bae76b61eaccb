import type { Phase } from '../../../shared/schemas/phase.ts';
import type { PhasePatch } from '../../../shared/schemas/row-patches.ts';
import { PHASES } from '../phases.ts';
import { personNamed } from './named-references.ts';
import type { RowKind } from './row-kind.ts';

export const PHASE_KIND: RowKind<Phase, PhasePatch> = {
  table: PHASES,
  blank: (id, objectiveId, position) => ({
    id,
    objectiveId,
    position,
    description: '',
    plannedStart: null,
    plannedEnd: null,
    actualStart: null,
    actualEnd: null,
    weight: null,
    progress: null,
    responsibleId: null,
    centreId: null,
    note: '',
  }),
  fields: (db, { responsible, ...fields }) => ({
    ...fields,
    ...(responsible === undefined ? {} : { responsibleId: personNamed(db, responsible) }),
  }),
};
