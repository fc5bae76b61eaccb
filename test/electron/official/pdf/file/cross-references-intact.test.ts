import { describe, expect, test } from 'vitest';
import { crossReferencesIntact } from '../../../../../electron/official/pdf/file/cross-references-intact.ts';

/** A line of a table: where an object is, of which generation, and whether it is in use. */
const entry = (at: number, generation = 0, use = 'n') =>
  `${String(at).padStart(10, '0')} ${String(generation).padStart(5, '0')} ${use} \n`;
const FREE = entry(0, 65_535, 'f');
const HEAD = '%PDF-1.4\n';
const FIRST = '1 0 obj\n<< >>\nendobj\n';
const SECOND = '2 3 obj\n<< >>\nendobj\n';
const AT = { first: HEAD.length, second: HEAD.length + FIRST.length };
const BODY = `${HEAD}${FIRST}${SECOND}`;
const SOUND = `0 2\n${FREE}${entry(AT.first)}2 1\n${entry(AT.second, 3)}`;

const table = (entries: string, previous?: number) =>
  `xref\n${entries}trailer\n<< /Size 3${previous === undefined ? '' : ` /Prev ${previous}`} >>\n`;
const end = (at: number) => `startxref\n${at}\n%%EOF\n`;
/** Whether a file is whole whose last table is at the end of its body. */
const intact = (entries: string, { previous, body = BODY }: { previous?: number; body?: string } = {}) =>
  crossReferencesIntact(Buffer.from(`${body}${table(entries, previous)}${end(body.length)}`));

describe('the tables of a PDF', () => {
  test('lead to each object in use, by its number and generation', () => {
    expect(intact(SOUND)).toBe(true);
    const others = [
      `0 2\n${FREE}${entry(AT.first + 1)}2 1\n${entry(AT.second, 3)}`,
      `0 2\n${FREE}${entry(AT.first)}2 1\n${entry(AT.first, 3)}`,
      `0 2\n${FREE}${entry(AT.first)}2 1\n${entry(AT.second, 2)}`,
      `0 3\n${FREE}${entry(AT.second, 3)}${entry(AT.first)}`,
      // An entry fewer than is said.
      `0 3\n${FREE}${entry(AT.first)}`,
    ];
    expect(others.map((entries) => intact(entries))).toEqual(others.map(() => false));
  });

  test('are counted from the header, wherever in the file it stands', () => {
    const sound = `${BODY}${table(SOUND)}${end(BODY.length)}`;
    expect(crossReferencesIntact(Buffer.from(`prima\n${sound}`))).toBe(true);
  });

  test('are followed to those before them, the last one first', () => {
    const older = (entries: string) => `${BODY}${table(entries)}${end(BODY.length)}`;
    const later = `0 1\n${FREE}`;
    expect(intact(later, { body: older(SOUND), previous: BODY.length })).toBe(true);
    expect(intact(later, { body: older(`1 1\n${entry(0)}`), previous: BODY.length })).toBe(false);
    expect(intact(later, { body: older(`1 1\n${entry(0)}`) })).toBe(true);
    expect(intact(later, { body: older(SOUND), previous: BODY.length + 1 })).toBe(false);
  });

  test('that lead back to themselves are broken', () => {
    expect(intact(SOUND, { previous: BODY.length })).toBe(false);
  });

  test('that are streams need no look; those cut off are broken', () => {
    expect(crossReferencesIntact(Buffer.from(`${BODY}${end(AT.second)}`))).toBe(true);
    const whole = `${BODY}${table(SOUND)}${end(BODY.length)}`;
    const cut = [whole.replace('trailer', ''), whole.replace('startxref', ''), whole.replace('%%EOF', ''), BODY, ''];
    expect(cut.map((file) => crossReferencesIntact(Buffer.from(file)))).toEqual(cut.map(() => false));
  });
});
