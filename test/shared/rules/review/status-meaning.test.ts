import { expect, test } from 'vitest';
import { statusMeaning } from '../../../../shared/rules/review/status-meaning.ts';

test('the meaning of a status is read from how its word begins', () => {
  const words = ['Annullato', ' STRALCIATA', 'Eliminàto', 'Sospeso', 'sospesa dal 3/5', 'Concluso', 'Completata'];
  expect(words.map(statusMeaning)).toEqual(['dropped', 'dropped', 'dropped', 'suspended', 'suspended', 'done', 'done']);
  expect(['In corso', 'Non concluso', '', null].map(statusMeaning)).toEqual(['open', 'open', 'open', 'open']);
});
