import { join } from 'node:path';
import { z } from 'zod';
import { type IsoInstant, isoInstant } from '../../shared/schemas/primitives.ts';
import { jsonFile } from '../files/json-file.ts';

const recentEntry = z.strictObject({ path: z.string().min(1), lastOpened: isoInstant });
export type RecentEntry = z.infer<typeof recentEntry>;

/** The archives this person opened, the last first. Kept in the user's own folder, never in an archive. */
export interface RecentArchives {
  list(): readonly RecentEntry[];
  /** Puts an archive first; the list keeps the last twelve. */
  note(path: string, lastOpened: IsoInstant): void;
  forget(path: string): void;
}

const KEPT = 12;

/** @param report hears of a list that could not be read, and starts anew. */
export function createRecentArchives(userData: string, report: (problem: unknown) => void): RecentArchives {
  const file = jsonFile(join(userData, 'recent-archives.json'), z.array(recentEntry), report);
  const list = () => file.read() ?? [];
  const without = (path: string) => list().filter((entry) => entry.path !== path);
  return {
    list,
    note: (path, lastOpened) => file.write([{ path, lastOpened }, ...without(path)].slice(0, KEPT)),
    forget: (path) => file.write(without(path)),
  };
}
