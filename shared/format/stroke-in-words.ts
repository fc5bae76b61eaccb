const WORDS: Readonly<Record<string, string>> = {
  Shift: 'Maiusc',
  ArrowUp: 'Su',
  ArrowDown: 'Giù',
  ArrowLeft: 'Sinistra',
  PageUp: 'Pag↑',
  PageDown: 'Pag↓',
};

/** The keys of a stroke, held ones first: `Ctrl+Shift+z` is `['Ctrl', 'Shift', 'z']`, and `Ctrl++` is `['Ctrl', '+']`. */
export function keysOfStroke(stroke: string): readonly string[] {
  return stroke.split(/(?<=[^+])\+/u);
}

/** A stroke as an Italian keyboard calls it: `Alt+ArrowUp` is «Alt+Su», `Ctrl+p` is «Ctrl+P». */
export function strokeInWords(stroke: string): string {
  return keysOfStroke(stroke)
    .map((key) => WORDS[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join('+');
}

/** The keys to show for a command; null where it has none. */
export function shownKeys({ strokes: [first] }: { readonly strokes: readonly string[] }): string | null {
  return first === undefined ? null : strokeInWords(first);
}
