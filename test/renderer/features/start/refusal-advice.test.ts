import { expect, test } from 'vitest';
import { refusalAdvice } from '../../../../renderer/features/start/refusal-advice.ts';

test('an archive that must be brought up to date first is not offered for reading, which would be refused the same', () => {
  expect(refusalAdvice('archive-read-only').remedies).not.toContain('readOnly');
});

test('a refusal that nobody foresaw still has a way on', () => {
  expect(refusalAdvice('internal').remedies).toEqual(['retry', 'choose', 'forget']);
});
