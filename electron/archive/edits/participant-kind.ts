import type { Participant } from '../../../shared/schemas/participant.ts';
import type { ParticipantPatch } from '../../../shared/schemas/row-patches.ts';
import { PARTICIPANTS } from '../tables/tables.ts';
import { listItemLabelled, personNamed } from './named-references.ts';
import type { RowKind } from './row-kind.ts';

export const PARTICIPANT_KIND: RowKind<Participant, ParticipantPatch> = {
  table: PARTICIPANTS,
  blank: (id, objectiveId, position) => ({
    id,
    objectiveId,
    position,
    personId: null,
    relationId: null,
    commitment: null,
    fromDate: null,
    toDate: null,
  }),
  fields: (db, { name, relation, ...fields }) => ({
    ...fields,
    ...(name === undefined ? {} : { personId: personNamed(db, name) }),
    ...(relation === undefined ? {} : { relationId: listItemLabelled(db, 'relation', relation) }),
  }),
};
