import { z } from 'zod';
import { id, lineText, position } from './primitives.ts';

/** The lists a municipality may edit: states of an objective, types of indicator, relations of a participant. */
export const LIST_KINDS = ['status', 'indicatorType', 'relation'] as const;
export const listKind = z.enum(LIST_KINDS);
export type ListKind = z.infer<typeof listKind>;

export const listItem = z.strictObject({ id, kind: listKind, label: lineText.min(1), position });
export type ListItem = z.infer<typeof listItem>;
