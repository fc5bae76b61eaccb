import { z } from 'zod';
import { id, lineText } from './primitives.ts';

/** The municipality whose objectives the archive holds; `name` is printed as it stands. The crest is a PNG in base64. */
export const municipality = z.strictObject({ id, name: lineText.min(1), crest: z.base64().nullable() });
export type Municipality = z.infer<typeof municipality>;
