import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';

/**
 * A code without what its place says already: the code of the objective above, or the year (which stands over the tree, or at the end
 * of the line).
 * `DUP_10_0101` is `0101` under `DUP_10`; `2026_A01_00` is `A01_00`.
 */
export function shortCode({ code, year }: Pick<TreeRow, 'code' | 'year'>, above: string | undefined): string {
  for (const known of [above, year === null ? undefined : String(year)]) {
    if (known !== undefined && code.startsWith(`${known}_`)) return code.slice(known.length + 1);
  }
  return code;
}
