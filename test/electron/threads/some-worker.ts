import { once } from 'node:events';
import { deflateSync, inflateSync } from 'node:zlib';
import { answerQuestions } from '../../../electron/threads/answer-questions.ts';
import { AppError } from '../../../shared/errors.ts';
import { someContract } from './some-contract.ts';

const packed = deflateSync(Buffer.alloc(600, 'pegaso'));

answerQuestions(someContract, {
  double: (number, { progress }) => {
    progress('Raddoppio', 1, 2);
    return number * 2;
  },
  lie: () => 'molti' as unknown as number,
  refuse: () => {
    throw new AppError('conflict', 'Non si può.', { cause: new Error('the detail'), fields: { code: 'Esiste già.' } });
  },
  break: (how) => {
    throw how === 'error' ? new TypeError('a bug') : { uncopied: () => undefined };
  },
  until: async (how, { cancelled, signal }) => {
    if (how === 'wait') await once(signal, 'abort');
    else while (!cancelled());
    return how;
  },
  die: () => {
    setTimeout(() => {
      throw new RangeError('thrown outside of any answer');
    });
    return new Promise(() => undefined);
  },
  unpack: (_, { progress }) => {
    progress('Apertura', 0, 1);
    for (;;) inflateSync(packed);
  },
});
