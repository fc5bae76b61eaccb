import type { Id } from '../../../../shared/schemas/primitives.ts';
import type { FieldValue } from './read-field.ts';

/** A row of a document by the names of its fields. */
export type FieldRow = { readonly id: Id } & Readonly<Record<string, FieldValue>>;
