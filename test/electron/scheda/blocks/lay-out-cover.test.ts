import { describe, expect, test } from 'vitest';
import { BOTTOM } from '../../../../electron/paper/layout/page-frame.ts';
import { layOutCover } from '../../../../electron/scheda/blocks/lay-out-cover.ts';
import { cover } from '../../../../shared/schemas/cover.ts';
import { pageTexts } from './page-text.ts';

const textsOf = (parameters: unknown): string[] =>
  layOutCover(cover.parse({ date: '2026-01-31', parameters })).pages.flatMap((page) => pageTexts(page));

describe('the cover', () => {
  test('lists only the parameters that were set', () => {
    expect(textsOf({})).toEqual(['SCHEDA OBIETTIVI', 'Data elaborazione', '31/01/2026']);
    expect(textsOf({ levelLabel: 'OBIETTIVO DI PEG', centre: { code: 'A01', name: 'SETTORE' } }).slice(3)).toEqual([
      'Parametri selezionati:',
      'Livello',
      'OBIETTIVO DI PEG',
      'Centro di Responsabilità',
      'A01',
      'SETTORE',
    ]);
  });

  test('goes on to another page when a name is longer than one', () => {
    const long = 'parola '.repeat(285).trim();
    const { pages } = layOutCover(
      cover.parse({
        date: '2026-01-31',
        parameters: { plan: { code: 'DUP', name: long }, shortDescription: long, centre: { code: 'A01', name: long } },
      }),
    );
    const words = pages
      .flatMap((page) => pageTexts(page))
      .join(' ')
      .split(' ');
    expect(words.filter((word) => word === 'parola')).toHaveLength(3 * 285);
    const baselines = pages.flatMap(({ texts }) => texts.flatMap(({ runs }) => runs.map(({ baseline }) => baseline)));
    expect(Math.max(...baselines)).toBeLessThan(BOTTOM);
  });
});
