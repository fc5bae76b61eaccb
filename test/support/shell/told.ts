import process from 'node:process';
import { type Answers, talkOver } from './messages.ts';

const answers: Answers = {};
const talk = talkOver(process as never, answers);
process.on('disconnect', () => process.exit(1));

/** Asks the process that holds the window; what that fails with ends this one, as a crash would. */
export function tell(name: string, ...given: readonly unknown[]): Promise<unknown> {
  return talk.ask(name, ...given);
}

/** Answers what that process asks. */
export function answer(more: Answers): void {
  Object.assign(answers, more);
}
