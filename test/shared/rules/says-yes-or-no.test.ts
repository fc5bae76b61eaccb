import { expect, test } from 'vitest';
import { saysYesOrNo } from '../../../shared/rules/says-yes-or-no.ts';

test.each([
  '(si=1, no=0)',
  'SI=1 NO=0',
  'entro agosto (si/no)',
  '(Sì = 1; no = 0)',
  '(fatto= 1, non fatto= 0)',
  'sì o no',
])('a yes/no is declared by «%s»', (description) => {
  expect(saysYesOrNo(description)).toBe(true);
});

test('other texts declare no yes/no', () => {
  for (const text of ['Numero di tesi', 'Gestione: si organizza 1 incontro', 'Si/noto servizio', 'si=10']) {
    expect(saysYesOrNo(text)).toBe(false);
  }
});
