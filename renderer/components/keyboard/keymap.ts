import type { KeyboardEvent } from 'react';

/** Strokes that do the same, with how the sheet of shortcuts calls them and what they do. */
export interface KeyLine {
  readonly name: string;
  /** As `strokeOf` writes them: `Ctrl+Shift+ArrowUp`. */
  readonly strokes: readonly string[];
  readonly keys: string;
  readonly does: string;
}

export type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>;

/** With the Command key of a Mac, what hides every program there. */
const HIDES = 'h';

/**
 * A stroke in one word. The Command key of a Mac is its Ctrl, but for strokes that are the system's there; Shift is left out where it only
 * makes the character, as in `?`.
 */
export function strokeOf({ key, ctrlKey, shiftKey, altKey, metaKey }: Stroke): string {
  const isSystems = metaKey && (ctrlKey || key.toLowerCase() === HIDES);
  const made = /^[^\p{L}\s]$/u.test(key);
  const parts = [
    ctrlKey || (metaKey && !isSystems) ? 'Ctrl' : '',
    isSystems ? 'Meta' : '',
    altKey ? 'Alt' : '',
    shiftKey && !made ? 'Shift' : '',
    key.length === 1 ? key.toLowerCase() : key,
  ];
  return parts.filter((part) => part !== '').join('+');
}

/** Finds the name of what a stroke does, null when it does nothing here. */
export function keymap<const Line extends Pick<KeyLine, 'name' | 'strokes'>>(
  lines: readonly Line[],
): (stroke: Stroke) => Line['name'] | null {
  const names = new Map(lines.flatMap(({ name, strokes }) => strokes.map((stroke) => [stroke, name] as const)));
  return (stroke) => names.get(strokeOf(stroke)) ?? null;
}
