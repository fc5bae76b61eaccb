import { newId } from '../../../electron/archive/tables/new-id.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { changed, type Edit, pick } from './edit-rows.ts';

/** Edits of the registers and of what is said of the whole archive. */
export const REGISTER_EDITS: readonly Edit[] = [
  (document, seed) => {
    const [person, objective] = [{ id: newId(), name: `PERSONA ${seed} ${newId()}` }, pick(document.objectives, seed)];
    return {
      ...document,
      people: [...document.people, person],
      objectives: changed(document.objectives, objective?.id, { responsibleId: person.id }),
    };
  },
  // Two people change names.
  (document, seed) => {
    const [one, other] = [pick(document.people, seed), pick(document.people, seed + 1)];
    if (one === undefined || other === undefined || one === other) return document;
    return {
      ...document,
      people: changed(changed(document.people, one.id, { name: other.name }), other.id, { name: one.name }),
    };
  },
  // Who goes leaves the name to who comes.
  (document, seed) => {
    const gone = pick(document.people, seed);
    const heir = { id: newId(), name: gone?.name ?? 'NESSUNO' };
    const inherited = <Row extends { responsibleId: Id | null }>(row: Row): Row =>
      row.responsibleId === gone?.id ? { ...row, responsibleId: heir.id } : row;
    return {
      ...document,
      people: [...document.people.filter(({ id }) => id !== gone?.id), heir],
      objectives: document.objectives.map(inherited),
      phases: document.phases.map(inherited),
      participants: document.participants.map((row) => (row.personId === gone?.id ? { ...row, personId: null } : row)),
    };
  },
  (document, seed) => ({
    ...document,
    settings: {
      ...document.settings,
      cappedAttainment: seed % 2 === 0,
      blankProgress: seed % 3 === 0 ? 'leftOut' : 'zero',
    },
  }),
  (document, seed) => {
    const { municipality } = document;
    return { ...document, municipality: municipality === null ? null : { ...municipality, name: `Comune ${seed}` } };
  },
  (document, seed) => ({
    ...document,
    plans: changed(document.plans, pick(document.plans, seed)?.id, { name: `DUP ${seed}` }),
    levels: changed(document.levels, pick(document.levels, seed)?.id, { label: `LIVELLO ${seed}` }),
    centres: changed(document.centres, pick(document.centres, seed)?.id, { shortName: `CENTRO ${seed}` }),
  }),
];
