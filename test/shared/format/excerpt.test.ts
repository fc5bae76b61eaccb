import { expect, test } from 'vitest';
import { excerpt } from '../../../shared/format/excerpt.ts';

test('a text is told by its beginning, on one line and cut between words', () => {
  expect(excerpt('Supporto agli\n  amministratori')).toBe('«Supporto agli amministratori»');
  expect(excerpt(`${'parola '.repeat(8)}precipitevolissimevolmente`)).toBe(`«${'parola '.repeat(8).trim()}…»`);
  expect(excerpt('x'.repeat(61))).toBe(`«${'x'.repeat(60)}…»`);
  expect(excerpt(`a ${'x'.repeat(60)}`)).toBe('«a…»');
  expect(excerpt(' \n')).toBe('senza descrizione');
});
