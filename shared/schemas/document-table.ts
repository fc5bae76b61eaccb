import type { z } from 'zod';
import type { Band } from './band.ts';
import type { Centre } from './centre.ts';
import type { Councillor } from './councillor.ts';
import type { Indicator } from './indicator.ts';
import type { IndicatorResult } from './indicator-result.ts';
import type { Level } from './level.ts';
import type { ListItem, ListKind } from './list-item.ts';
import type { Objective } from './objective.ts';
import type { Participant } from './participant.ts';
import type { Person } from './person.ts';
import type { Phase } from './phase.ts';
import type { Plan } from './plan.ts';
import type { Id } from './primitives.ts';
import type { Review } from './review.ts';
import type { ReviewEntry } from './review-entry.ts';

/** The rows of each table of a document. */
export interface DocumentRows {
  readonly plans: Plan;
  readonly levels: Level;
  readonly centres: Centre;
  readonly people: Person;
  readonly councillors: Councillor;
  readonly listItems: ListItem;
  readonly bands: Band;
  readonly reviews: Review;
  readonly objectives: Objective;
  readonly phases: Phase;
  readonly indicators: Indicator;
  readonly indicatorResults: IndicatorResult;
  readonly participants: Participant;
  readonly reviewEntries: ReviewEntry;
}
export type DocumentTableName = keyof DocumentRows;
export type DocumentRow<Name extends DocumentTableName> = DocumentRows[Name];

/** A row of any table: hundredths for numbers, null for a blank number, date or reference. */
export type AnyRow = Readonly<Record<string, string | number | null>> & { readonly id: Id };

/** A field that names a row of another table, or of its own: whether it may be null is said by the schema. */
export interface Reference {
  readonly table: DocumentTableName;
  /** The list that the row must be of, where the table holds several. */
  readonly list?: ListKind;
}

/**
 * What is known of a table, whose columns are the fields of its schema. Whatever treats all tables alike goes by this and not by a list of
 * its own: the archive (columns, log, export, undo), packages, merging and comparing.
 */
export interface DocumentTable<Row extends AnyRow = AnyRow> {
  readonly schema: z.ZodType<Row> & { readonly shape: Readonly<Record<keyof Row & string, unknown>> };
  /** What a row is called, with its article: `La fase`. */
  readonly noun: string;
  /** What its rows are called together, with their article: `Le fasi`. */
  readonly plural: string;
  /** Fields that say in which order rows stand in a document: only their content decides. */
  readonly order: readonly (keyof Row & string)[];
  /** Fields that no two rows have alike, the natural key; none where only the identity is. A row with a null among them has no key. */
  readonly key: readonly (keyof Row & string)[];
  /** The field that names the row to which a row belongs, an objective or what is an objective's own: rows come and go with their owner. */
  readonly owner: { readonly field: keyof Row & string; readonly table: DocumentTableName } | null;
  /** Fields that name rows which stand by themselves. */
  readonly references: { readonly [Field in keyof Row & string]?: Reference };
  /** Fields that name a row of the same table which may be in another archive: nothing is brought along, and nothing refused, for their sake. */
  readonly links: readonly (keyof Row & string)[];
  /** Whether the rows of one owner stand in an order that is data, by their field `position`. */
  readonly ordered: boolean;
  /** Fields that are never changed after the row's birth, beside those of identity, owner and place. */
  readonly fixed: readonly (keyof Row & string)[];
  /** Fields by which rows of documents that were never one are recognised as the same, beside the key; the surest first. */
  readonly signs: readonly (readonly (keyof Row & string)[])[];
  /** Whether a new archive begins with rows of it, and any part of an archive has them all: what is chosen from lists. */
  readonly isGiven: boolean;
}
