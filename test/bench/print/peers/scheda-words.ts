import { formatOptionalDate } from '../../../../shared/format/dates.ts';
import { formatOptionalHundredths } from '../../../../shared/format/numbers.ts';
import type { Scheda, SchedaIndicator, SchedaParticipant, SchedaPhase } from '../../../../shared/schemas/scheda.ts';

/*
 * The words of a scheda as rows of cells, so that every peer prints the same ones.
 */

export const PARTICIPANT_HEADS = ['Nominativo', 'Relazione', 'Impegno', 'Data Inizio', 'Data Fine'] as const;

export function participantCells({ name, relation, commitment, fromDate, toDate }: SchedaParticipant): string[] {
  const percent = commitment === null ? '' : `${formatOptionalHundredths(commitment)}%`;
  return [name, relation, percent, formatOptionalDate(fromDate), formatOptionalDate(toDate)];
}

export const PHASE_HEADS = [
  'Inizio Previsto',
  'Fine Prevista',
  'Peso',
  'Avanzamento',
  'Responsabile',
  'Centro di Responsabilità',
  'Note',
] as const;

export function phaseCells(phase: SchedaPhase): string[] {
  return [
    formatOptionalDate(phase.plannedStart),
    formatOptionalDate(phase.plannedEnd),
    formatOptionalHundredths(phase.weight),
    formatOptionalHundredths(phase.progress),
    phase.responsible,
    phase.centre,
    phase.note,
  ];
}

export const ACTUAL_HEADS = ['Inizio Effettivo', 'Fine Effettiva'] as const;

export function actualCells(phase: SchedaPhase): string[] {
  return [formatOptionalDate(phase.actualStart), formatOptionalDate(phase.actualEnd)];
}

export function indicatorHeads({ year }: Scheda): string[] {
  const previous = year === null ? ['', ''] : [year - 1, year - 2].map((earlier) => `Valore Raggiunto ${earlier}`);
  return ['Descrizione', 'Tipo', 'Valore Atteso', 'Valore Raggiunto', ...previous, 'Note'];
}

export function indicatorCells(indicator: SchedaIndicator): string[] {
  return [
    indicator.description,
    indicator.type,
    formatOptionalHundredths(indicator.target),
    formatOptionalHundredths(indicator.result),
    ...indicator.previousResults.map(formatOptionalHundredths),
    indicator.note,
  ];
}

export function linkWords({ ancestors }: Scheda): string[] {
  return ancestors.map(({ levelLabel, code, title }) => `${levelLabel}: ${code} ${title}`);
}
