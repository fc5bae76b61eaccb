import { folded } from '../../../shared/format/folded.ts';
import type { TreeLine } from './tree-lines.ts';

/**
 * Where the next line stands whose code or description begins with what was typed, going round from `from`; -1 when none does.
 * Of a code any piece will do: typing `A01` finds `2026_A01_00`.
 */
export function typeAhead(lines: readonly TreeLine[], from: number, typed: string): number {
  const wanted = folded(typed);
  if (wanted === '') return -1;
  for (let step = 0; step < lines.length; step += 1) {
    const at = (from + step) % lines.length;
    const line = lines[at];
    if (line !== undefined && begins(line, wanted)) return at;
  }
  return -1;
}

function begins({ row: { code, title } }: TreeLine, wanted: string): boolean {
  const name = folded(code);
  return name.startsWith(wanted) || name.includes(`_${wanted}`) || folded(title).startsWith(wanted);
}
