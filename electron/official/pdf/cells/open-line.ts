import type { PrintedLine } from '../../printed-document.ts';

/** A printed line while the document is being read: how its break came about is known when all of it is. */
export type OpenLine = { -readonly [K in keyof PrintedLine]: PrintedLine[K] };
