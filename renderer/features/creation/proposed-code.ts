import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';
import type { LevelCode } from '../../../shared/schemas/level.ts';

const LAST_NUMBER = /^(.*?)(\d+)(\D*)$/su;

/** What a code can be worked out from. */
export interface CodeGround {
  readonly level: LevelCode;
  /** Code of the plan: `DUP_2020_2022`. */
  readonly plan: string;
  readonly year: number | null;
  /** Code of the centre of a PEG objective: `A01`. */
  readonly centre: string | null;
  /** Code of the objective it hangs from. */
  readonly parent: string | null;
  /** The objectives of the plan. */
  readonly rows: readonly Pick<TreeRow, 'code' | 'level'>[];
}

/**
 * The next free code of its kind: `2026_A01_03` for a PEG objective (year, centre, number), and above it the code of the parent
 * with the next number of its children, as wide as theirs. Blank where there is not enough to tell.
 */
export function proposedCode({ level, plan, year, centre, parent, rows }: CodeGround): string {
  const codes = rows.map(({ code }) => code);
  if (level === 'PEG') {
    return year === null || centre === null || centre === '' ? '' : nextUnder(`${year}_${centre}_`, codes);
  }
  if (level === 'MANDATO') {
    const siblings = rows.filter((row) => row.level === 'MANDATO').map(({ code }) => code);
    const [first] = siblings;
    // The first mandate bears the name of the plan without its years.
    const prefix = first === undefined ? `${plan.split('_')[0]}_` : (LAST_NUMBER.exec(first)?.[1] ?? `${first}_`);
    return nextUnder(prefix, codes);
  }
  return parent === null ? '' : nextUnder(`${parent}_`, codes);
}

/** A code like this one and not yet taken: its last number goes on, or `_01` follows where it has none. */
export function nextCode(code: string, codes: readonly string[]): string {
  const [, before = `${code}_`, number = '', after = ''] = LAST_NUMBER.exec(code) ?? [];
  const taken = new Set(codes);
  for (let next = Number(number || '0') + 1; ; next += 1) {
    const proposal = `${before}${String(next).padStart(Math.max(2, number.length), '0')}${after}`;
    if (!taken.has(proposal)) return proposal;
  }
}

/** The number after the highest of those right under a prefix, as wide as theirs; `01` for the first. */
function nextUnder(prefix: string, codes: readonly string[]): string {
  const numbers = codes.flatMap((code) => {
    const rest = code.startsWith(prefix) ? code.slice(prefix.length) : '';
    return /^\d+$/u.test(rest) ? [rest] : [];
  });
  const width = Math.max(2, ...numbers.map((number) => number.length));
  const highest = Math.max(0, ...numbers.map(Number));
  return `${prefix}${String(highest + 1).padStart(width, '0')}`;
}
