import { expect, test } from 'vitest';
import { fullStop } from '../../../shared/format/full-stop.ts';

test.each(['Settore LL.PP.', 'Ufficio S.U.A.P. ', 'e così via…', 'Davvero?', 'Subito!'])(
  'after «%s» a sentence is over',
  (last) => {
    expect(fullStop(last)).toBe('');
  },
);

test.each(['Settore Tributi', '«LL.PP.»', 'LL.PP', ''])('after «%s» a sentence gets its point', (last) => {
  expect(fullStop(last)).toBe('.');
});
