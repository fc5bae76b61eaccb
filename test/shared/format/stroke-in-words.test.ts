import { expect, test } from 'vitest';
import { keysOfStroke, shownKeys, strokeInWords } from '../../../shared/format/stroke-in-words.ts';

test.each([
  ['Ctrl+p', 'Ctrl+P'],
  ['Ctrl++', 'Ctrl++'],
  ['Ctrl+Shift+z', 'Ctrl+Maiusc+Z'],
  ['Alt+ArrowUp', 'Alt+Su'],
  ['F1', 'F1'],
  ['?', '?'],
  ['+', '+'],
])('the stroke %s is called %s', (stroke, words) => {
  expect(strokeInWords(stroke)).toBe(words);
});

test('the plus sign is a key as well as what joins them', () => {
  expect(keysOfStroke('Ctrl++')).toEqual(['Ctrl', '+']);
  expect(keysOfStroke('Ctrl+-')).toEqual(['Ctrl', '-']);
});

test('of the strokes of a command the first is shown, and nothing where there is none', () => {
  expect(shownKeys({ strokes: ['Ctrl+p', 'F2'] })).toBe('Ctrl+P');
  expect(shownKeys({ strokes: [] })).toBeNull();
});
