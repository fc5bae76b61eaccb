import { allowUriNames } from '../../archive/connection/uri-names.ts';
import type { InputOf, OutputOf, QuestionOf } from '../../threads/thread-messages.ts';
import { type CallWatch, callThread } from '../../threads/worker-call.ts';
import { longWorkContract } from './long-work-contract.ts';

type LongWork = typeof longWorkContract;

/** Does a long work of a window in a thread of its own, which is gone when this settles. @throws what the work throws; `cancelled`. */
export function inLongWork<Name extends QuestionOf<LongWork>>(
  name: Name,
  input: InputOf<LongWork, Name>,
  watch: CallWatch = {},
): Promise<OutputOf<LongWork, Name>> {
  allowUriNames();
  return callThread(new URL('./long-work-worker.ts', import.meta.url), longWorkContract, name, input, watch);
}
