import { z } from 'zod';
import { id, lineText } from './primitives.ts';

/** A name as it was typed and is printed. Two spellings of one person are two rows until someone merges them. */
export const person = z.strictObject({ id, name: lineText.min(1) });
export type Person = z.infer<typeof person>;
