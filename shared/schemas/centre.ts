import { z } from 'zod';
import { code, id, lineText, position } from './primitives.ts';

/**
 * A Centro di Responsabilità. The long name heads the pages, the short name stands in phases. A centre known only from a
 * printed phase has a short name and nothing else: the code is then null and the long name blank.
 */
export const centre = z
  .strictObject({
    id,
    code: code.nullable(),
    longName: lineText,
    shortName: lineText,
    parentId: id.nullable(),
    position,
  })
  .refine((value) => value.longName !== '' || value.shortName !== '', {
    path: ['longName'],
    message: 'Il centro non ha nome.',
  });
export type Centre = z.infer<typeof centre>;
