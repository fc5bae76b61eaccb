const counts = new Intl.NumberFormat('it-IT', { useGrouping: 'always' });

/** A count as Italian prints it, with a point from four digits on: `1.000`. */
export function italianCount(count: number): string {
  return counts.format(count);
}

/** A count with its noun, as a screen shows it: `1 conflitto`, `1.000 conflitti`. */
export function counted(count: number, one: string, many: string): string {
  return `${italianCount(count)} ${count === 1 ? one : many}`;
}

/**
 * A count with its noun within a sentence, one in a word: `una fase`, `3 fasi`. The digits stand bare, as the command line, the
 * history and the reports have always written them.
 */
export function oneOrCounted(count: number, one: string, many: string): string {
  return count === 1 ? one : `${count} ${many}`;
}

/** How many more there are than were named, one in a word: `un altro`, `altri 1.000`. @param many `altri` or `altre`. */
export function othersCounted(count: number, one: string, many: string): string {
  return count === 1 ? one : `${many} ${italianCount(count)}`;
}
