import { EQUIVALENT_IN_ARCHIVE } from './archive.ts';
import type { Equivalent } from './equivalent.ts';
import { EQUIVALENT_IN_EXCHANGE } from './exchange.ts';
import { EQUIVALENT_IN_HANDLERS } from './handlers.ts';
import { EQUIVALENT_IN_PAPER } from './paper.ts';
import { EQUIVALENT_IN_RENDERER } from './renderer.ts';
import { EQUIVALENT_IN_SHARED } from './shared.ts';

/** They are left out of the figures. */
export const EQUIVALENT: readonly Equivalent[] = [
  ...EQUIVALENT_IN_ARCHIVE,
  ...EQUIVALENT_IN_EXCHANGE,
  ...EQUIVALENT_IN_HANDLERS,
  ...EQUIVALENT_IN_PAPER,
  ...EQUIVALENT_IN_SHARED,
  ...EQUIVALENT_IN_RENDERER,
];
