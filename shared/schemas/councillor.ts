import { z } from 'zod';
import { id, lineText } from './primitives.ts';

/** An Assessorato as printed in the page header: `Sindaco`. */
export const councillor = z.strictObject({ id, name: lineText.min(1) });
export type Councillor = z.infer<typeof councillor>;
