import type { TreeRow } from '../../../../shared/ipc/channels/objectives.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { EVERY, partOnScreen } from '../../../pieces/selection/typed-selection.ts';
import { useArchive } from '../../../stores/archive-store.ts';
import { useInterface } from '../../../stores/interface-store.ts';
import { useObjective } from '../../../stores/objective-store.ts';
import { shownRows } from '../../../stores/year-on-screen.ts';
import type { HandOutFormInput } from './hand-out-form.ts';
import { objectiveAndBelow } from './objective-and-below.ts';

export interface FirstHandOut {
  readonly values: HandOutFormInput;
  /** The objective that may be handed out by itself; null where none is on screen. */
  readonly objective: TreeRow | null;
  /** With those below it. */
  readonly objectiveIds: readonly Id[];
}

/** What the form begins with: the objective that it was asked of, else the PEG objectives of the plan and year on screen. */
export function firstHandOut(): FirstHandOut {
  const rows = shownRows();
  const asked = useInterface.getState().handOutOf;
  const objective = rows.find(({ id }) => id === (asked ?? useObjective.getState().id)) ?? null;
  return {
    values: {
      what: asked !== null && objective !== null ? 'objective' : 'selection',
      ...partOnScreen(),
      level: 'PEG',
      text: '',
      centre: EVERY,
      receiver: '',
      scope: 'results',
      deadline: '',
      message: '',
      format: 'package',
    },
    objective,
    objectiveIds: objective === null ? [] : objectiveAndBelow(rows, objective.id),
  };
}

/** Who would receive: the centre that was chosen, else that of the objective; blank where there is none. */
export function proposedReceiver(what: HandOutFormInput['what'], centre: string, objective: TreeRow | null): string {
  const { centres } = useArchive.getState().registers;
  const found =
    what === 'objective'
      ? centres.find(({ id }) => id === objective?.centreId)
      : centre === EVERY
        ? undefined
        : centres.find(({ code }) => code === centre);
  return found === undefined ? '' : found.shortName || found.longName;
}
