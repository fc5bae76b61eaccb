import { z } from 'zod';
import { lineText } from './primitives.ts';

/** A label of a list as a grid or form writes it, blank for none; or one that a person adds to the list by it. */
export const listLabel = z.union([lineText, z.strictObject({ added: lineText.min(1) })]);
export type ListLabel = z.infer<typeof listLabel>;
export type AddedLabel = Exclude<ListLabel, string>;

export const isAddedLabel = (label: ListLabel): label is AddedLabel => typeof label !== 'string';
