import { describe, expect, test } from 'vitest';
import { isCover, readCover } from '../../../../../electron/official/pdf/blocks/read-cover.ts';
import { linesAt, type Row } from '../lines-at.ts';

describe('the cover', () => {
  const sheet = (...rows: readonly Row[]) => ({ page: 1, height: 800, lines: linesAt(...rows), rules: [] });
  const TITLE: Row = [100, ['SCHEDA OBIETTIVI', 0]];
  const DATE: Row = [130, ['Data elaborazione:', 0], ['23/11/2026', 120]];
  const parameters = (...rows: readonly Row[]) => readCover(sheet(TITLE, DATE, ...rows), 'a.pdf').parameters;

  test('is a page with the name of the document and the day it was made, or what was chosen', () => {
    const chosen: Row = [150, ['Parametri selezionati', 0]];
    const pages = [[TITLE, DATE], [TITLE, chosen], [DATE, TITLE], [TITLE], [DATE, chosen], []];
    expect(pages.map((rows) => isCover(sheet(...(rows as Row[]))))).toEqual([true, true, true, false, false, false]);
    expect(isCover(sheet(TITLE, [130, ['la data elaborazione', 0]]))).toBe(false);
  });

  test('says what was chosen beside each name, in cells of their own or in one, on as many lines as it takes', () => {
    expect(
      parameters(
        [150, ['Parametri selezionati', 0]],
        [170, ['Vista:', 0], ['PEG_2026', 120], ['Piano esecutivo', 200]],
        [184, ['di gestione', 200]],
        [200, ['Livello: OBIETTIVO DI PEG', 0]],
        [220, ['Descrizione sintetica:', 0], ['breve', 120]],
        [240, ['Centro di Responsabilità: S01 SETTORE', 0]],
        [252, ['TRIBUTI', 0]],
      ),
    ).toEqual({
      ...{ plan: { code: 'PEG_2026', name: 'Piano esecutivo di gestione' }, levelLabel: 'OBIETTIVO DI PEG' },
      ...{ shortDescription: 'breve', centre: { code: 'S01', name: 'SETTORE TRIBUTI' } },
    });
    expect(parameters([170, ['Livello: OBIETTIVO', 0], ['DI PEG', 200]])).toEqual({ levelLabel: 'OBIETTIVO DI PEG' });
    expect(parameters([170, ['Centro di Responsabilità:', 0], ['S01 SETTORE', 130]], [184, ['TRIBUTI', 230]])).toEqual({
      centre: { code: 'S01', name: 'SETTORE TRIBUTI' },
    });
    expect(parameters()).toEqual({});
    expect(parameters([170, ['Vista:', 0]], [190, ['Livello:', 0]])).toEqual({});
    // What stands under the code is part of it, what stands under the name of the name.
    expect(parameters([170, ['Vista:', 0], ['PEG', 120], ['Piano', 200]], [184, ['2026', 120]])).toEqual({
      plan: { code: 'PEG 2026', name: 'Piano' },
    });
  });

  test('keeps no colon that is drawn apart from its name, alone or before the value', () => {
    const day: Row = [130, ['Data elaborazione', 0], [':', 110], ['23/11/2026', 120]];
    const vista: Row = [170, ['Vista', 0], [':', 60], ['PEG_2026', 120], ['Piano', 200]];
    const level: Row = [190, ['Livello', 0], [': OBIETTIVO: DI PEG', 60]];
    const centre: Row = [210, ['Centro di Responsabilità', 0], [':', 155], ['S01 : SETTORE', 170]];
    expect(readCover(sheet(TITLE, day, vista, level, centre), 'a.pdf')).toEqual({
      date: readCover(sheet(TITLE, DATE), 'a.pdf').date,
      parameters: {
        ...{ plan: { code: 'PEG_2026', name: 'Piano' }, levelLabel: 'OBIETTIVO: DI PEG' },
        centre: { code: 'S01', name: ': SETTORE' },
      },
    });
  });

  test('is refused where the day is missing or is none', () => {
    expect(() => readCover(sheet(TITLE), 'a.pdf')).toThrow(
      'La copertina di «a.pdf» non si legge: in «Data elaborazione»',
    );
    expect(() => readCover(sheet(TITLE, [130, ['Data elaborazione', 0], ['31/02/2026', 120]]), 'a.pdf')).toThrow(
      '31/02/2026',
    );
  });
});
