import { join } from 'node:path';
import { z } from 'zod';
import { type TableMatching, tableMatching } from '../../../../shared/ipc/channels/tables.ts';
import { jsonFile } from '../../../files/json-file.ts';

const rememberedMatching = z.strictObject({ heads: z.array(z.string()), matching: tableMatching });

/** The matchings this person used, by the heads they were used for. Kept in the user's own folder, never in an archive. */
export interface TableMatchings {
  /** What was used last for a table with just these heads; null when none was. */
  recall(heads: readonly string[]): TableMatching | null;
  /** The list keeps the last fifty. */
  remember(heads: readonly string[], matching: TableMatching): void;
}

const KEPT = 50;

/** @param report hears of a list that could not be read, and starts anew. */
export function createTableMatchings(userData: string, report: (problem: unknown) => void): TableMatchings {
  const file = jsonFile(join(userData, 'table-matchings.json'), z.array(rememberedMatching), report);
  const list = () => file.read() ?? [];
  const isOf = (heads: readonly string[]) => (entry: { readonly heads: readonly string[] }) =>
    entry.heads.length === heads.length && entry.heads.every((head, index) => head === heads[index]);
  return {
    recall: (heads) => list().find(isOf(heads))?.matching ?? null,
    remember(heads, matching) {
      const isSame = isOf(heads);
      const others = list().filter((entry) => !isSame(entry));
      file.write([{ heads: [...heads], matching }, ...others].slice(0, KEPT));
    },
  };
}
