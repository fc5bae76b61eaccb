import { AppError } from '../../../shared/errors.ts';
import { othersCounted } from '../../../shared/format/counted.ts';
import type { HandOutChoice } from '../../../shared/ipc/channels/hand-outs.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { Selection } from '../../../shared/schemas/selection.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { namedObjectives } from '../../archive/objectives/named-objectives.ts';
import { selectedObjectives } from '../../archive/objectives/selected-objectives.ts';
import { selectedCentre, selectedPlan } from '../../archive/objectives/selection-names.ts';
import { rowWhere } from '../../archive/tables/table.ts';
import { LEVELS } from '../../archive/tables/tables.ts';

export interface ChosenObjectives {
  readonly objectiveIds: readonly Id[];
  /** The choice as a person says it: `Centro S08 Biblioteca e sotto-centri`. */
  readonly selection: string;
}

/** Codes that a sentence can still name one by one. */
const NAMED = 5;

/** The objectives that a choice means; there may be none. @throws AppError `not-found` for a name or objective that is not there. */
export function chosenObjectives(db: ReadableDatabase, choice: HandOutChoice): ChosenObjectives {
  if ('selection' in choice) {
    const { selection } = choice;
    return { objectiveIds: selectedObjectives(db, selection), selection: selectionInWords(db, selection) };
  }
  const objectiveIds = [...new Set(choice.objectiveIds)];
  const named = namedObjectives(db, objectiveIds);
  if (named.length < objectiveIds.length)
    throw new AppError('not-found', "Uno degli obiettivi scelti non c'è più: rifare la scelta.");
  return { objectiveIds, selection: codesInWords(named.map(({ code }) => code)) };
}

function selectionInWords(db: ReadableDatabase, { plan, year, level, text, centre }: Selection): string {
  const criteria: string[] = [];
  if (centre !== undefined) {
    const { shortName, longName } = selectedCentre(db, centre);
    criteria.push(`centro ${centre} ${shortName === '' ? longName : shortName} e sotto-centri`);
  }
  if (plan !== undefined) criteria.push(`vista ${selectedPlan(db, plan).name}`);
  if (year !== undefined) criteria.push(`anno ${year}`);
  if (level !== undefined) criteria.push(`livello ${rowWhere(db, LEVELS, { code: level })?.label ?? level}`);
  if (text !== undefined) criteria.push(`descrizione sintetica con «${text}»`);
  const words = criteria.join(', ');
  return words === '' ? 'Tutti gli obiettivi' : words.charAt(0).toUpperCase() + words.slice(1);
}

function codesInWords(codes: readonly string[]): string {
  if (codes.length === 1) return `Obiettivo ${codes[0]}`;
  const others = codes.length - NAMED;
  const named = codes.slice(0, NAMED).join(', ');
  return `${codes.length} obiettivi: ${named}${others > 0 ? ` e ${othersCounted(others, 'un altro', 'altri')}` : ''}`;
}
