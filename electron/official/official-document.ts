import type { Cover } from '../../shared/schemas/cover.ts';
import type { Problem } from '../../shared/schemas/problem.ts';
import type { Scheda } from '../../shared/schemas/scheda.ts';
import type { PrintedPart } from './assemble/printed-parts.ts';

/** What the reader made of an official document. With any blocking problem, `schede` must not be taken in. */
export interface OfficialDocument {
  readonly file: string;
  readonly cover: Cover | null;
  readonly schede: readonly Scheda[];
  /** Where each part of each scheda begins, in the order of the paper. */
  readonly parts: readonly PrintedPart[];
  readonly problems: readonly Problem[];
}
