import { expect, test } from 'vitest';
import { municipalityKey } from '../../../shared/rules/municipality-key.ts';

test('spellings of one municipality are the same', () => {
  const spellings = [
    'Comune di San Donà',
    "COMUNE DI SAN DONA'",
    'Città di San Dona’',
    'San  Donà',
    'Municipio di San Dona`',
  ];
  expect(new Set(spellings.map(municipalityKey))).toEqual(new Set(['san dona']));
  expect(municipalityKey("Comune dell'Aquila")).toBe(municipalityKey('Aquila'));
  expect(municipalityKey('Comune di Cittadella')).toBe('cittadella');
});

test('others stay apart', () => {
  const names = [
    'Comune di Borgo',
    'Comune di Borgo Nuovo',
    'Città metropolitana di Borgo',
    'Provincia di Borgo',
    'Unione Borgo',
  ];
  expect(new Set(names.map(municipalityKey)).size).toBe(names.length);
});
