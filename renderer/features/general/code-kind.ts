import { notParsed } from '../../../shared/format/parsed.ts';
import { filledKind, textKind } from '../../components/values/text-kind.ts';
import type { ValueKind } from '../../components/values/value-kind.ts';

/** Longest code, as `code` of the schemas has it. */
const LONGEST_CODE = 60;

const filled = filledKind(textKind, "Il codice serve: è il nome con cui si cerca l'obiettivo.");

/** The code of an objective: one line, never blank. */
export const codeKind: ValueKind<string> = {
  ...filled,
  parse: (text) => {
    const read = filled.parse(text);
    if (!read.ok || read.value.length <= LONGEST_CODE) return read;
    return notParsed(`Il codice è lungo ${read.value.length} caratteri: il massimo è ${LONGEST_CODE}.`);
  },
};
