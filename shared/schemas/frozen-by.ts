import { z } from 'zod';
import { id } from './primitives.ts';

/** What froze the objectives that are printed: a closed check, or a version of the plan. */
export const frozenBy = z.strictObject({ kind: z.enum(['review', 'version']), id });
export type FrozenBy = Readonly<z.infer<typeof frozenBy>>;
