import { describe, expect, test } from 'vitest';
import { schedeOfText } from '../../../support/schede-of-text.ts';
import { utf8, VALLECHIARA, VALLECHIARA_SCHEDE } from '../vallechiara.ts';

const read = (text: string) => schedeOfText(utf8(text), 'schede.txt');
const blocking = (text: string) => read(text).problems.filter(({ severity }) => severity === 'blocking');

describe('readOfficialText', () => {
  test('reads every cell of an official text', () => {
    const { cover, schede, problems } = read(VALLECHIARA);
    expect(cover).toEqual({
      date: '2025-01-15',
      parameters: {
        plan: { code: 'PEG_2023_2025', name: 'PEG 2023 2025' },
        levelLabel: 'OBIETTIVO DI PEG',
        shortDescription: 'Transizione digitale',
      },
    });
    expect(schede).toEqual(VALLECHIARA_SCHEDE);
    expect(problems.filter(({ severity }) => severity === 'blocking')).toEqual([]);
  });

  test('tells how it settled every doubt, and where', () => {
    const doubts = read(VALLECHIARA).problems.map(({ code, place }) => `${code} ${place.page}:${place.line}`);
    expect(doubts).toMatchSnapshot();
  });

  test.each([
    ['CRLF', VALLECHIARA.replaceAll('\n', '\r\n')],
    ['CR', VALLECHIARA.replaceAll('\n', '\r')],
    ['form feeds between pages', VALLECHIARA.replaceAll('\n\n\n\nComune', '\n\fComune')],
    ['form feeds in place of line ends', VALLECHIARA.replaceAll('\n\n\n\nComune', '\fComune')],
    ['non-breaking and trailing spaces', VALLECHIARA.replaceAll(' ', '\u00a0').replaceAll('\n', ' \t\n')],
    ['typographic apostrophes and dashes in headings', VALLECHIARA.replaceAll("FASI - ATTIVITA'", 'FASI – ATTIVITÀ')],
  ])('reads the same with %s', (_, text) => {
    expect(read(text).schede).toEqual(VALLECHIARA_SCHEDE);
    expect(blocking(text)).toEqual([]);
  });

  test('finds the indicators below their heading repeated, when it ended the page before', () => {
    const [heading = ''] = /INDICATORI\n\nDescrizione.*\n/u.exec(VALLECHIARA) ?? [];
    const ended = VALLECHIARA.replace(
      /(?=\n\n\n\nComune(?:(?!Comune)[\s\S])*INDICATORI\n\nDescrizione)/u,
      `\n\n${heading}`,
    );
    expect(ended).not.toBe(VALLECHIARA);
    expect(read(ended).schede).toEqual(VALLECHIARA_SCHEDE);
    expect(blocking(ended)).toEqual([]);
  });

  test('knows by a page break at the end that the last page is whole', () => {
    const whole = `${VALLECHIARA}\f`;
    expect(read(whole).problems.map(({ code }) => code)).not.toContain('end-unmarked');
    expect(read(VALLECHIARA).problems.map(({ code }) => code)).toContain('end-unmarked');
  });

  test.each([
    ['a centre without a responsible', 'CORPO DELLA POLIZIA\nLOCALE', '', 'CORPO DELLA POLIZIA LOCALE', ''],
    ['a surname that is a word of organisation', 'GIUSEPPE POLO', 'GIUSEPPE POLO', '', ''],
    ['a note alone that begins with a number', '3 incontri con le scuole', '', '', '3 incontri con le scuole'],
    ['a note alone that is a list', '1) primo incontro in maggio', '', '', '1) primo incontro in maggio'],
  ])('cuts the row of a phase with %s', (_, names, responsible, centre, note) => {
    const text = VALLECHIARA.replace("LO CASCIO GIÙ CORPO DI POLIZIA LOCALE E' stato approvato", names);
    expect(text).not.toBe(VALLECHIARA);
    expect(blocking(text)).toEqual([]);
    expect(read(text).schede.at(-1)?.phases.at(-1)).toMatchObject({ responsible, centre, note });
  });

  test('takes a narrow line that ends with a type for an indicator without values, not for a note', () => {
    const text = VALLECHIARA.replace('Varchi attivi', 'Telecamere EFFICACIA\n\nVarchi attivi');
    expect(read(text).schede.at(-1)?.indicators).toMatchObject([
      { description: 'Telecamere', type: 'EFFICACIA', target: null },
      { description: 'Varchi attivi (sì=1, no=0)', target: 100 },
    ]);
  });

  test.each([
    ['a text that is no scheda', 'Delibera di Giunta n. 12\n\nIl Sindaco', 'no-scheda'],
    ['an empty text', '', 'no-scheda'],
    ['a day that does not exist', VALLECHIARA.replace('01/10/2024 31/12/2024', '32/10/2024 31/12/2024'), 'date'],
    ['a number with three decimals', VALLECHIARA.replace('25,00 50,00', '25,00 12,345'), 'number'],
    ['a target with three decimals', VALLECHIARA.replace('1,00 1,00', '12,345 1,00'), 'number'],
    ['a weight above 100', VALLECHIARA.replace('40,00 100,00', '140,00 100,00'), 'percentage'],
    ['a fifth value', VALLECHIARA.replace('1,00 1,00', '1,00 1,00 1,00 1,00 1,00'), 'indicator-values'],
    ['a third number in a phase', VALLECHIARA.replace('25,00 50,00', '25,00 50,00 1,00'), 'phase-row'],
    [
      'pages of two Enti',
      VALLECHIARA.replace(/Comune di Vallechiara sul Serio(?![\s\S]*Comune)/u, 'Comune di Altrove'),
      'two-municipalities',
    ],
    [
      'pages with two headers',
      VALLECHIARA.replace('\nDE SANTIS MARIA GRAZIA\n\nFASE', '\nDE SANTIS MARIA\n\nFASE'),
      'header-differs',
    ],
    ['an objective twice', VALLECHIARA + VALLECHIARA.slice(VALLECHIARA.indexOf('\n\n\n\nComune')), 'duplicate-code'],
    [
      'heads of other years',
      VALLECHIARA.replace('Raggiunto 2023 Valore Raggiunto 2022', 'Raggiunto 2022 Valore Raggiunto 2021'),
      'years-differ',
    ],
    ['a page without its header', VALLECHIARA.slice(VALLECHIARA.indexOf('Collegato a')), 'not-a-cover'],
    ['text where there is no place for it', VALLECHIARA.replace('Collegato a\n', 'Collegati\n'), 'text-nowhere'],
  ])('refuses %s', (_, text, code) => {
    expect(blocking(text).map((problem) => problem.code)).toContain(code);
  });

  test('names the cell of a bad value', () => {
    const [problem] = blocking(VALLECHIARA.replace('25,00 50,00', '25,00 12,345'));
    expect(problem).toEqual({
      severity: 'blocking',
      code: 'number',
      message: '«12,345» ha più di due decimali: sono ammessi al massimo due.',
      place: { file: 'schede.txt', page: 4, line: 170, cell: 'Avanzamento della fase 5' },
    });
  });
});
