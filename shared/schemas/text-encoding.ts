import { z } from 'zod';

/** How the letters of a text file are written as bytes. */
export const textEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850', 'macintosh']);
export type TextEncoding = z.infer<typeof textEncoding>;
