import { expect, test } from 'vitest';
import { centreTyped } from '../../../../../electron/exchange/spreadsheets/fields/new-centres.ts';

test.each([
  ['B09 - Museo civico', 'B09', 'Museo civico'],
  ['B09 Museo civico', 'B09', 'Museo civico'],
  ['S1.2: Servizio acque', 'S1.2', 'Servizio acque'],
  ['B09', 'B09', 'B09'],
  ['Museo civico', null, 'Museo civico'],
  ['Museo 900', null, 'Museo 900'],
  [' Museo\u00a0civico ', null, 'Museo civico'],
])('«%s» may mean a centre with a code or without', (typed, code, longName) => {
  expect(centreTyped(typed)).toEqual({ typed, code, longName, shortName: '', parentId: null });
});
