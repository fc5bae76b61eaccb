import { create } from 'zustand';
import type { LevelCode } from '../../../shared/schemas/level.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';

/** The objectives that a person opened or closed against the usual; while a filter holds everything is usually open. */
interface OpenLines {
  readonly turned: ReadonlySet<Id>;
  readonly turnedInFilter: ReadonlySet<Id>;
}

export const useOpenLines = create<OpenLines>()(() => ({ turned: new Set(), turnedInFilter: new Set() }));

/**
 * Whether what hangs below a line is usually shown: down to the programmes, as their objectives are many; all of it in an archive that was
 * received, which has what one was given and little else.
 */
export function usuallyOpen(level: LevelCode, isReceived: boolean): boolean {
  return isReceived || level === 'MANDATO' || level === 'MISSIONE';
}

/** Opens what is closed and closes what is open. */
export function turnLines(ids: readonly Id[], filtering: boolean): void {
  useOpenLines.setState((state) => {
    const key = filtering ? 'turnedInFilter' : 'turned';
    const turned = new Set(state[key]);
    for (const id of ids) if (!turned.delete(id)) turned.add(id);
    return { [key]: turned };
  });
}

/** A new filter opens everything again. */
export function forgetTurnedInFilter(): void {
  useOpenLines.setState({ turnedInFilter: new Set() });
}
