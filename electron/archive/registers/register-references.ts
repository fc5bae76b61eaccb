import type { RegisterKind } from '../../../shared/ipc/channels/registers.ts';

/** A column that refers to a register, and how a place that uses it is said: SQL for the words, over the row and its objective. */
export interface RegisterReference {
  readonly table: 'objectives' | 'phases' | 'indicators' | 'participants';
  readonly column: string;
  /** SQL text expression. */
  readonly where: string;
}

const phaseOf = (role: string): string => `'${role} della fase ' || (phases.position + 1)`;

/** Everything that refers to each register: what "where used", merging and refusing to delete go by. */
export const REGISTER_REFERENCES: Readonly<Record<RegisterKind, readonly RegisterReference[]>> = {
  plan: [{ table: 'objectives', column: 'planId', where: `'vista'` }],
  centre: [
    { table: 'objectives', column: 'centreId', where: `'centro dell''obiettivo'` },
    { table: 'phases', column: 'centreId', where: phaseOf('centro') },
  ],
  person: [
    { table: 'objectives', column: 'responsibleId', where: `'responsabile dell''obiettivo'` },
    { table: 'phases', column: 'responsibleId', where: phaseOf('responsabile') },
    { table: 'participants', column: 'personId', where: `'soggetto coinvolto'` },
  ],
  councillor: [{ table: 'objectives', column: 'councillorId', where: `'assessorato'` }],
  listItem: [
    { table: 'objectives', column: 'statusId', where: `'stato'` },
    { table: 'indicators', column: 'typeId', where: `'tipo dell''indicatore ' || (indicators.position + 1)` },
    { table: 'participants', column: 'relationId', where: `'relazione di un soggetto coinvolto'` },
  ],
};
