import { expect, test } from 'vitest';
import { lastAnswer } from '../../../../renderer/features/finder/last-answer.ts';

test('an answer that comes late does not take the place of a newer one', async () => {
  const told: string[] = [];
  const answers = new Map<string, (answer: string) => void>();
  const ask = lastAnswer(
    (question: string) => new Promise<string>((resolve) => answers.set(question, resolve)),
    (answer) => told.push(answer),
  );
  const asked = [ask('vi'), ask('video'), ask('fatture')];
  answers.get('video')?.('hits of video');
  answers.get('fatture')?.('hits of fatture');
  answers.get('vi')?.('hits of vi');
  await Promise.all(asked);
  expect(told).toEqual(['hits of fatture']);
});
