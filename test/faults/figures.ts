import { LOSSES, type Verdict } from './judge.ts';

/** The figures of checks by name: how many were made, and what must be 0. */
export class Figures {
  readonly #rows = new Map<string, { tried: number; readonly verdicts: { fault: string; verdict: Verdict }[] }>();

  add(check: string, fault: string, verdicts: readonly Verdict[]): void {
    const row = this.#rows.get(check) ?? { tried: 0, verdicts: [] };
    this.#rows.set(check, row);
    row.tried += 1;
    row.verdicts.push(...verdicts.map((verdict) => ({ fault, verdict })));
  }

  get tried(): number {
    return [...this.#rows.values()].reduce((all, { tried }) => all + tried, 0);
  }

  get losses(): number {
    return [...this.#rows.values()].reduce((all, { verdicts }) => all + verdicts.length, 0);
  }

  /** Names of the checks that found something. */
  get fallen(): readonly string[] {
    return [...this.#rows].filter(([, { verdicts }]) => verdicts.length > 0).map(([check]) => check);
  }

  table(): string {
    const head = ['check', 'faults', ...LOSSES];
    const lines = [...this.#rows].map(([check, row]) => lineOf(check, row.tried, row.verdicts));
    const all = [...this.#rows.values()].flatMap(({ verdicts }) => verdicts);
    const cells = [head, ...lines, lineOf('all', this.tried, all)];
    return aligned(cells);
  }

  /** Some of what was found, each kind once for each check, with the fault that it came of. */
  examples(): readonly string[] {
    return [...this.#rows].flatMap(([check, { verdicts }]) => {
      const kinds = Map.groupBy(
        verdicts,
        ({ verdict }) => `${verdict.loss}: ${verdict.words.replaceAll(/«[^»]*»|\d+/gu, '')}`,
      );
      return [...kinds.values()].map(([first, ...more]) => {
        const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
        return `${check}: ${first?.fault}: ${first?.verdict.loss}: ${first?.verdict.words}${others}`;
      });
    });
  }
}

function lineOf(check: string, tried: number, verdicts: readonly { readonly verdict: Verdict }[]): readonly string[] {
  const counts = LOSSES.map((loss) => verdicts.filter(({ verdict }) => verdict.loss === loss).length);
  return [check, String(tried), ...counts.map(String)];
}

/** A table whose columns stand under each other: the first to the left, numbers to the right. */
export function aligned(cells: readonly (readonly string[])[]): string {
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const padded = (cell: string, at: number) =>
    at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0);
  return cells.map((line) => line.map(padded).join('  ')).join('\n');
}
