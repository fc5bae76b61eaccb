const counts = new Intl.NumberFormat('it-IT', { useGrouping: 'always' });

/** A count as Italian prints it, with a point from four digits on: `1.000`. */
export function italianCount(count: number): string {
  return counts.format(count);
}
