/** Rows of the archive set against those of a file, by the order of the file. */
export interface MatchedRows<Old, New> {
  readonly pairs: readonly { readonly old: Old | null; readonly row: New }[];
  /** Rows that the file does not have. */
  readonly gone: readonly Old[];
}

/**
 * Matches rows so that each keeps its identity: by description, the same place first; those left over by place.
 * @param keyOf what tells one row from another, such as its description.
 */
export function matchedRows<Old, New>(
  olds: readonly Old[],
  rows: readonly New[],
  keyOf: (row: Old | New) => string,
): MatchedRows<Old, New> {
  const left = new Set(olds.keys());
  const matches = new Map<number, number>();
  const match = (at: number, old: number): void => {
    matches.set(at, old);
    left.delete(old);
  };
  const same = (at: number, old: number): boolean => {
    const [row, oldRow] = [rows[at], olds[old]];
    return row !== undefined && oldRow !== undefined && keyOf(row) === keyOf(oldRow);
  };
  for (const at of rows.keys()) if (left.has(at) && same(at, at)) match(at, at);
  for (const at of rows.keys()) {
    const old = matches.has(at) ? undefined : [...left].find((candidate) => same(at, candidate));
    if (old !== undefined) match(at, old);
  }
  for (const at of rows.keys()) if (!matches.has(at) && left.has(at)) match(at, at);
  const oldOf = (at: number): Old | null => {
    const old = matches.get(at);
    return old === undefined ? null : (olds[old] ?? null);
  };
  return { pairs: rows.map((row, at) => ({ old: oldOf(at), row })), gone: olds.filter((_, old) => left.has(old)) };
}
