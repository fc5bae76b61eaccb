import { inLongWork } from '../long-work/long-work.ts';
import type { CheckWork } from './archive-health.ts';

/** An archive is looked through in a thread, by a connection of its own. */
export const threadedCheck: CheckWork = ({ path }, depth, watch) =>
  inLongWork('checkArchive', { archivePath: path, depth }, watch);
