import { assemble } from '../../electron/official/assemble/assemble.ts';
import type { OfficialDocument } from '../../electron/official/official-document.ts';
import { readOfficialText } from '../../electron/official/text/read-official-text.ts';

/** The schede of the text of an official document, without asking what it is. */
export const schedeOfText = (bytes: Uint8Array, file: string): OfficialDocument =>
  assemble(readOfficialText(bytes, file));
