/** What became of a mutant: a test failed, none did, or no test leads to its file. */
export type Verdict = 'found' | 'survived' | 'unreached';

const VERDICTS = ['found', 'survived', 'unreached'] as const;

/** The figures by kind and in all; what no test leads to counts as not found. */
export function resultTable(verdicts: ReadonlyMap<string, readonly Verdict[]>): string {
  const all = [...verdicts.values()].flat();
  const rows = [...verdicts].filter(([, of]) => of.length > 0).concat([['all', all]]);
  const head = ['kind', ...VERDICTS, 'found of all'];
  const lines = rows.map(([kind, of]) => {
    const counts = VERDICTS.map((verdict) => of.filter((one) => one === verdict).length);
    const share = of.length === 0 ? '-' : `${Math.round((100 * (counts[0] ?? 0)) / of.length)} %`;
    return [kind, ...counts.map(String), share];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)));
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
