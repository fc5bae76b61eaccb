import { expect, test } from 'vitest';
import { DocumentNames, type NamedKind } from '../../../../../electron/exchange/spreadsheets/fields/document-names.ts';
import type { ArchiveDocument } from '../../../../../shared/schemas/archive-document.ts';
import { testId } from '../../../../support/objective-details.ts';

const item = (kind: string, label: string) => ({ id: testId(), kind, label, position: 0 });
const centre = (code: string | null, longName: string, shortName = '') => ({
  id: testId(),
  code,
  longName,
  shortName,
  parentId: null,
  position: 0,
});
const [begun, done, efficacy] = [
  item('status', 'Avviato'),
  item('status', 'Concluso'),
  item('indicatorType', 'EFFICACIA'),
];
const [culture, other, same] = [
  centre('A01', 'Settore Cultura', 'Cultura'),
  centre('A02', 'Servizi'),
  centre(null, 'Servizi'),
];
const rossi = { id: testId(), name: 'Rossi Maria' };
const level = { code: 'PEG', label: 'Obiettivo di PEG' };

function names(statuses = [begun, done]) {
  const made: string[] = [];
  const document = {
    people: [rossi],
    councillors: [],
    centres: [culture, other, same],
    levels: [level],
    listItems: [...statuses, efficacy],
  } as unknown as ArchiveDocument;
  const of = new DocumentNames(document, (name) => {
    made.push(name);
    return testId();
  });
  const find = (kind: NamedKind, typed: string) => {
    const found = of.find(kind, typed);
    return found.ok ? found.value : found.message;
  };
  return { of, find, made };
}

test.each<[NamedKind, string, string]>([
  ['status', ' AVVIATO ', begun.id],
  ['indicatorType', 'efficacia', efficacy.id],
  ['level', 'peg', 'PEG'],
  ['level', 'obiettivo di peg', 'PEG'],
  ['centre', 'a01', culture.id],
  ['centre', 'settore cultura', culture.id],
  ['centre', 'cultura', culture.id],
  ['centre', 'A01 Cultura', culture.id],
  ['centre', 'A02 Servizi', other.id],
  ['person', ' Rossi Maria ', rossi.id],
])('a %s is meant by «%s»', (kind, typed, id) => {
  const { find, made } = names();
  expect(find(kind, typed)).toBe(id);
  expect(made).toEqual([]);
});

test('a word that two rows have is not guessed; one that none has is told with what there is', () => {
  const { find } = names();
  expect(find('centre', 'servizi')).toBe("«servizi» può essere più d'uno: scriverlo con il codice.");
  expect(find('status', ' Fermo ')).toBe("«Fermo» non è nell'elenco degli stati: scegliere tra Avviato, Concluso.");
  // A type of indicator is no status, nor the other way round.
  expect(find('status', 'EFFICACIA')).toMatch(/elenco degli stati/u);
  expect(find('indicatorType', 'Avviato')).toMatch(/tipi di indicatore: scegliere tra EFFICACIA/u);
});

test.each([
  [0, false],
  [1, true],
  [8, true],
  [9, false],
])('of %i names all are told: %s', (count, told) => {
  const { find } = names(Array.from({ length: count }, (_, at) => item('status', `Stato ${at}`)));
  expect(find('status', 'Fermo').includes('scegliere tra')).toBe(told);
});

test('a person who is not there in any spelling is made, once and as typed; a name of two lines is none', () => {
  const { of, find, made } = names();
  for (const spelling of ['ROSSI Maria', ' Maria  rossi', 'Rossi\u00a0Maria', 'Ros\u00adsi Maria\u200b'])
    expect(find('person', spelling)).toBe(rossi.id);
  const id = find('person', ' VERDI Nicolò ');
  expect(find('person', "Nicolo' Verdi")).toBe(id);
  expect(find('councillor', 'VERDI Nicolò')).not.toBe(id);
  expect(made).toEqual(['person VERDI Nicolò', 'councillor VERDI Nicolò']);
  expect(of.people).toEqual([{ id, name: 'VERDI Nicolò' }]);
  expect(of.councillors.map(({ name }) => name)).toEqual(['VERDI Nicolò']);
  expect(find('person', '???')).not.toBe(find('person', '!!!'));
  expect(find('person', 'a\nb')).toMatch(/non può essere un nome/u);
  expect(of.people).toHaveLength(3);
});

test('a row is shown by its name, nobody and what is not there as blank', () => {
  const { of } = names();
  expect(of.nameOf('centre', culture.id)).toBe('A01 Cultura');
  expect(of.nameOf('centre', same.id)).toBe('Servizi');
  expect(of.nameOf('person', null)).toBe('');
  expect(of.nameOf('person', culture.id)).toBe('');
  expect(of.all('centre')).toEqual(['A01 Cultura', 'A02 Servizi', 'Servizi']);
});
