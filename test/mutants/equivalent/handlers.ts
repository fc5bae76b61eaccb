import type { Equivalent } from './equivalent.ts';

/** In the files of sessions, handlers and dispatch. */
export const EQUIVALENT_IN_HANDLERS: readonly Equivalent[] = [
  {
    file: 'electron/session/findings/findings-worker.ts',
    text: '1',
    line: 'if (all !== given) version += 1;',
    why: 'Lists are told apart by their numbers, whichever these are.',
  },
  {
    file: 'electron/handlers/printing-handlers.ts',
    text: '<',
    line: 'if (done < total && now - told < PACE_MS) return;',
    before: 'told ',
    why: 'No clock is so exact that the very moment can be met.',
  },
];
