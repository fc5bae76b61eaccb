import { italianCount } from '../../../../shared/format/counted.ts';
import type { TreeRow } from '../../../../shared/ipc/channels/objectives.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { EVERY, partOnScreen } from '../../../pieces/selection/typed-selection.ts';
import { useArchive } from '../../../stores/archive-store.ts';
import { useInterface } from '../../../stores/interface-store.ts';
import { useObjective } from '../../../stores/objective-store.ts';
import { shownRows } from '../../../stores/year-on-screen.ts';
import type { HandOutFormInput } from './hand-out-form.ts';
import { objectiveAndBelow } from './objective-and-below.ts';

/** Certain objectives that may be handed out alone. */
export interface AloneHanded {
  /** Which, and what they are: `Solo 2026_A01_01`, its title. */
  readonly words: string;
  readonly meaning: string;
  readonly objectiveIds: readonly Id[];
  /** That answers for all of them; null where there is no such one. */
  readonly centreId: Id | null;
}

export interface FirstHandOut {
  readonly values: HandOutFormInput;
  /** Null where none is on screen or chosen. */
  readonly alone: AloneHanded | null;
}

/** What the form begins with: the objectives that it was asked of, else the PEG objectives of the plan and year on screen. */
export function firstHandOut(): FirstHandOut {
  const rows = shownRows();
  const { handOutOf, chosenIds } = useInterface.getState();
  const chosen = chosenIds === null ? [] : rows.filter(({ id }) => chosenIds.includes(id));
  const objective = rows.find(({ id }) => id === (handOutOf ?? useObjective.getState().id));
  const alone =
    chosen.length > 0 ? chosenAlone(chosen) : objective === undefined ? null : objectiveAlone(rows, objective);
  return {
    values: {
      what: alone !== null && (handOutOf !== null || chosen.length > 0) ? 'objective' : 'selection',
      ...partOnScreen(),
      level: 'PEG',
      text: '',
      centre: EVERY,
      byCentre: false,
      receiver: '',
      scope: 'results',
      deadline: '',
      message: '',
      format: 'package',
    },
    alone,
  };
}

/** Who would receive: the centre that was chosen, else that of the objectives; blank where there is none. */
export function proposedReceiver(what: HandOutFormInput['what'], centre: string, alone: AloneHanded | null): string {
  const { centres } = useArchive.getState().registers;
  const found =
    what === 'objective'
      ? centres.find(({ id }) => id === alone?.centreId)
      : centre === EVERY
        ? undefined
        : centres.find(({ code }) => code === centre);
  return found === undefined ? '' : found.shortName || found.longName;
}

function objectiveAlone(rows: readonly TreeRow[], { id, code, title, centreId }: TreeRow): AloneHanded {
  const objectiveIds = objectiveAndBelow(rows, id);
  const below = objectiveIds.length - 1;
  const also =
    below === 0 ? '' : below === 1 ? ', con quello che ne dipende' : `, con i ${italianCount(below)} che ne dipendono`;
  return { words: `Solo ${code}${also}`, meaning: title, objectiveIds, centreId };
}

function chosenAlone(chosen: readonly TreeRow[]): AloneHanded {
  const [centreId = null, another] = new Set(chosen.map((row) => row.centreId));
  return {
    words: `Solo i ${italianCount(chosen.length)} scelti nell'albero`,
    meaning: chosen.map(({ code }) => code).join(', '),
    objectiveIds: chosen.map(({ id }) => id),
    centreId: another === undefined ? centreId : null,
  };
}
