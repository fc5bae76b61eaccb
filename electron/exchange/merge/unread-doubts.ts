import { cleanLine } from '../../../shared/format/clean-text.ts';
import { unreadSentence } from '../../../shared/format/unread-sentence.ts';
import type { ImportDoubt } from '../../../shared/schemas/import-doubt.ts';
import type { IsoInstant } from '../../../shared/schemas/primitives.ts';
import { newId } from '../../archive/tables/new-id.ts';
import type { MergeRequest } from './merge-request.ts';

const LONGEST = 2_000;

/** What is remembered of cells that could not be read: each stays beside its field until somebody has looked. */
export function unreadDoubts(
  { file, cells }: NonNullable<MergeRequest['unread']>,
  readAt: IsoInstant,
): readonly ImportDoubt[] {
  return cells.map(({ objectiveId, entity, rowId, field, cell, text, message }) => ({
    id: newId(),
    objectiveId,
    entity,
    rowId,
    field,
    file: line(file),
    place: line(cell),
    message: line(unreadSentence({ text, message })),
    readAt,
  }));
}

const line = (text: string): string => cleanLine(text).slice(0, LONGEST);
