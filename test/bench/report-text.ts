import type { PartReport, TextTable } from './bench-part.ts';

/** A part's report as text for a terminal. */
export function reportText(name: string, { about, tables, bars }: PartReport): string {
  const verdicts = bars.map(({ promise, measured, met }) => {
    const verdict = met === null ? '  -    ' : met ? '  met  ' : 'NOT MET';
    return `${verdict}  ${promise}: ${measured}`;
  });
  return [`== ${name}: ${about}`, ...tables.map(tableText), verdicts.join('\n')].filter(Boolean).join('\n\n');
}

function tableText({ title, head, rows }: TextTable): string {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [title, line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

export const showSeconds = (seconds: number) =>
  seconds < 0.1 ? `${(seconds * 1_000).toFixed(2)} ms` : `${seconds.toFixed(2)} s`;
export const showMegabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`;
export const showRatio = (ratio: number) => `${ratio.toFixed(1)}x`;
export const showExponent = (exponent: number) => `N^${exponent.toFixed(2)}`;
