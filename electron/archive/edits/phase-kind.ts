import type { Phase } from '../../../shared/schemas/phase.ts';
import type { PhasePatch } from '../../../shared/schemas/row-patches.ts';
import { BLANK_PHASE } from '../tables/blank-rows.ts';
import { PHASES } from '../tables/tables.ts';
import { personNamed } from './named-references.ts';
import type { RowKind } from './row-kind.ts';

export const PHASE_KIND: RowKind<Phase, PhasePatch> = {
  table: PHASES,
  blank: (id, objectiveId, position) => ({ ...BLANK_PHASE, id, objectiveId, position, description: '' }),
  fields: (db, { responsible, ...fields }) => ({
    ...fields,
    ...(responsible === undefined ? {} : { responsibleId: personNamed(db, responsible) }),
  }),
};
