import type { InputOf } from '../../../shared/ipc/contract.ts';
import { ask } from '../../api.ts';
import { forgetDrafts, saveEverything } from '../../components/saving/open-desks.ts';
import { enterArchive } from '../../stores/enter-archive.ts';
import { exchanging } from '../../stores/exchange-work.ts';
import { openMerge } from '../../stores/merge-store.ts';
import { useReplaced } from '../../stores/replaced-store.ts';

/** What a person may want where another file took the place of the open archive. */
export type ReplacedAnswer = InputOf<'archive:settle'>['answer'];

/**
 * Does what the person answered, and brings on screen what is open then. @returns the name of the copy beside; null when none was made.
 * @throws Refusal; what was open still is.
 */
export async function settleReplaced(answer: ReplacedAnswer): Promise<string | null> {
  const { archive, copy } = await ask('archive:settle', { answer });
  // What was refused belongs to the version that was open: it goes on there, and never into the other.
  if (answer !== 'keepMine') forgetDrafts();
  await enterArchive(archive);
  if (answer === 'keepMine') await saveEverything();
  useReplaced.setState({ fileName: null });
  if (answer === 'compare' && copy !== null) {
    const before = { kind: 'file', token: copy.token } as const;
    openMerge(await exchanging(() => ask('comparison:begin', { before, after: { kind: 'open' } })));
  }
  return copy?.fileName ?? null;
}
