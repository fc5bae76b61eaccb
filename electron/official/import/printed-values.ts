import { formatOptionalDate } from '../../../shared/format/dates.ts';
import { formatOptionalHundredths } from '../../../shared/format/numbers.ts';
import type { SchedaIndicator, SchedaParticipant, SchedaPhase } from '../../../shared/schemas/scheda.ts';

/** Fields of a row by their Italian names, with values as they are printed: two rows with the same are the same to a reader. */
export type PrintedValues = Readonly<Record<string, string>>;

export function phaseValues(phase: SchedaPhase): PrintedValues {
  return {
    Descrizione: phase.description,
    'Inizio Previsto': formatOptionalDate(phase.plannedStart),
    'Fine Prevista': formatOptionalDate(phase.plannedEnd),
    'Inizio Effettivo': formatOptionalDate(phase.actualStart),
    'Fine Effettiva': formatOptionalDate(phase.actualEnd),
    Peso: formatOptionalHundredths(phase.weight),
    Avanzamento: formatOptionalHundredths(phase.progress),
    Responsabile: phase.responsible,
    'Centro di Responsabilità': phase.centre,
    Note: phase.note,
  };
}

export function indicatorValues(indicator: SchedaIndicator): PrintedValues {
  const [before, beforeThat] = indicator.previousResults;
  return {
    Descrizione: indicator.description,
    Tipo: indicator.type,
    'Valore Atteso': formatOptionalHundredths(indicator.target),
    'Valore Raggiunto': formatOptionalHundredths(indicator.result),
    "Valore Raggiunto l'anno prima": formatOptionalHundredths(before),
    'Valore Raggiunto due anni prima': formatOptionalHundredths(beforeThat),
    Note: indicator.note,
  };
}

export function participantValues(participant: SchedaParticipant): PrintedValues {
  return {
    Nominativo: participant.name,
    Relazione: participant.relation,
    Impegno: formatOptionalHundredths(participant.commitment),
    'Data Inizio': formatOptionalDate(participant.fromDate),
    'Data Fine': formatOptionalDate(participant.toDate),
  };
}
