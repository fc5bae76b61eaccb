import type { WorkWatch } from '../../electron/exchange/exchange-work.ts';

/** Long work that nobody looks at and nobody gives up. */
export const UNWATCHED: WorkWatch = { progress: () => undefined, signal: new AbortController().signal };
