import { counted } from '../../../shared/format/counted.ts';
import type { ShownVersion } from '../../../shared/ipc/channels/versions.ts';
import type { VariedObjective } from '../../../shared/schemas/varied-objective.ts';

export const KIND_WORDS: Readonly<Record<ShownVersion['kind'], string>> = {
  approval: 'Approvazione',
  variation: 'Variazione',
};

export const WHAT_WORDS: Readonly<Record<VariedObjective['what'], string>> = {
  added: 'aggiunto',
  removed: 'eliminato',
  changed: 'variato',
};

/** `1 obiettivo variato`, `3 obiettivi variati`. */
export function variedInWords(objectives: number): string {
  return counted(objectives, 'obiettivo variato', 'obiettivi variati');
}
