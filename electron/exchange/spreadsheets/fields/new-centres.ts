import { AppError } from '../../../../shared/errors.ts';
import { cleanLine } from '../../../../shared/format/clean-text.ts';
import type { NewCentre } from '../../../../shared/ipc/channels/tables.ts';
import { codeKey } from '../../../../shared/rules/code-key.ts';
import { type Centre, centre } from '../../../../shared/schemas/centre.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';

/** `S08 - Biblioteca`, `S08 Biblioteca`: a first word with a figure in it is a code. */
const CODE_AND_NAME = /^(?<code>[\p{L}\d._/-]*\d[\p{L}\d._/-]*?)(?:\s*[-–:]\s*|\s+)(?<name>\S.*)$/u;
/** `S08`: a code alone. */
const CODE = /^[\p{L}\d._/-]*\d[\p{L}\d._/-]*$/u;

/** A centre as the words of a cell may mean it: with its code, where the first word is one. */
export function centreTyped(typed: string): NewCentre {
  const words = cleanLine(typed);
  const { code = null, name = words } = CODE_AND_NAME.exec(words)?.groups ?? {};
  const isCode = code === null && CODE.test(words);
  return { typed, code: isCode ? words : code, longName: name, shortName: '', parentId: null };
}

/** The rows of new centres, after those that are there. @throws AppError `field-invalid` for a code that another centre has. */
export function madeCentres(
  there: readonly Centre[],
  newCentres: readonly NewCentre[],
  newId: (name: string) => Id,
): readonly Centre[] {
  const codes = new Set(there.flatMap(({ code }) => (code === null ? [] : [codeKey(code)])));
  const last = Math.max(-1, ...there.map(({ position }) => position));
  return newCentres.map(({ typed, ...fields }, at) => {
    if (fields.code !== null && codes.has(codeKey(fields.code)))
      throw new AppError(
        'field-invalid',
        `Il codice «${fields.code}» è già di un altro centro: dare a «${typed}» un altro codice, o scrivere nella tabella quello che c'è.`,
      );
    if (fields.code !== null) codes.add(codeKey(fields.code));
    return centre.parse({ ...fields, id: newId(`centre ${typed}`), position: last + 1 + at });
  });
}
