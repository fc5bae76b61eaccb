import { AppError } from '../../../shared/errors.ts';
import type { HandOutChoice } from '../../../shared/ipc/channels/hand-outs.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { Selection } from '../../../shared/schemas/selection.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { levelNamed } from '../../archive/objectives/level-named.ts';
import { selectedCentre, selectedPlan } from '../../archive/objectives/selection-names.ts';
import { allRows, rowsWhere } from '../../archive/tables/table.ts';
import { OBJECTIVES, PLANS } from '../../archive/tables/tables.ts';

/** Objectives to hand out as a person types them: by criteria, or by their codes, of one plan if two have the same. */
export interface TypedChoice extends Omit<Selection, 'level'> {
  /** By code or label. */
  readonly level?: string | undefined;
  readonly objectives?: readonly string[] | undefined;
}

/** @throws AppError `not-found` for a name that the archive does not have; `usage` for codes together with other criteria. */
export function typedChoice(db: ReadableDatabase, { objectives, level, ...criteria }: TypedChoice): HandOutChoice {
  if (objectives === undefined || objectives.length === 0)
    return { selection: level === undefined ? criteria : { ...criteria, level: levelNamed(db, level) } };
  if (
    level !== undefined ||
    criteria.year !== undefined ||
    criteria.text !== undefined ||
    criteria.centre !== undefined
  )
    throw new AppError(
      'usage',
      'Gli obiettivi si scelgono con i codici oppure con gli altri criteri, non con entrambi.',
    );
  return { objectiveIds: objectives.map((code) => objectiveWithCode(db, criteria.plan, code)) };
}

/** Who receives when nobody says: the chosen centre. @throws AppError `usage` when none is chosen. */
export function receiverOf(db: ReadableDatabase, { centre }: TypedChoice): string {
  if (centre === undefined) throw new AppError('usage', 'Manca il destinatario: indicarlo con --receiver.');
  const { shortName, longName } = selectedCentre(db, centre);
  return shortName === '' ? longName : shortName;
}

function objectiveWithCode(db: ReadableDatabase, plan: string | undefined, code: string): Id {
  const among = plan === undefined ? allRows(db, PLANS) : [selectedPlan(db, plan)];
  const [found, another] = among.flatMap(({ id }) => rowsWhere(db, OBJECTIVES, { planId: id, code }));
  if (found === undefined)
    throw new AppError('not-found', `L'obiettivo «${code}» non c'è nell'archivio: controllare il codice.`);
  if (another === undefined) return found.id;
  throw new AppError(
    'conflict',
    `L'archivio ha più di un obiettivo «${code}»: indicare anche la vista, o correggere i codici.`,
  );
}
