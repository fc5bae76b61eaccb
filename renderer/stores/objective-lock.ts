import { mayChange } from '../../shared/rules/hand-out-scope.ts';
import type { ChangedEntity } from '../../shared/schemas/change.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import { type ObjectiveLock, useHandOuts } from './hand-outs-store.ts';

/** What the office that an objective came from has locked in it; null when nothing is, as in most archives. */
export function useObjectiveLock(objectiveId: Id): ObjectiveLock | null {
  return useHandOuts(({ locks }) => locks.get(objectiveId) ?? null);
}

/** Whether a column of an objective, or of its rows, may be changed here. */
export function isFieldOpen(lock: ObjectiveLock | null, entity: ChangedEntity, field: string): boolean {
  if (lock === null) return true;
  return lock.open === 'results' && mayChange('results', entity, field);
}

/** Why the rest of an objective cannot be changed here, one sentence. */
export function lockReason({ sender, open }: ObjectiveLock): string {
  return open === 'results'
    ? `Ricevuto da ${sender}: si compilano solo stato di attuazione, stato, date effettive, avanzamenti, risultati e note.`
    : `È qui perché ne dipendono gli obiettivi ricevuti da ${sender}: si legge soltanto.`;
}
