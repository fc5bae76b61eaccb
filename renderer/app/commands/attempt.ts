import { refusalMessage } from '../../refusal.ts';
import { notify } from '../notify.ts';

/** Does what a person asked for; what is refused is said, never thrown. */
export async function attempt(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    notify(refusalMessage(thrown), 'refusal');
  }
}
