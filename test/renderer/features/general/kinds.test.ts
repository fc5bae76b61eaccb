import { expect, test } from 'vitest';
import { yearKind } from '../../../../renderer/components/values/year-kind.ts';
import { codeKind } from '../../../../renderer/features/general/code-kind.ts';

test.each([
  [yearKind, '2026', 2026],
  [yearKind, ' ', null],
  [codeKind, ' 2026_A01_01 ', '2026_A01_01'],
])('what is typed is read', (kind, text, value) => {
  expect(kind.parse(text)).toEqual({ ok: true, value });
});

test.each([
  [yearKind, '26', /come 2026/u],
  [yearKind, '1899', /non è un anno/u],
  [codeKind, '  ', /Il codice serve/u],
  [codeKind, 'A'.repeat(61), /il massimo è 60/u],
])('what cannot be read is refused with why', (kind, text, message) => {
  expect(kind.parse(text)).toEqual({ ok: false, message: expect.stringMatching(message) });
});
