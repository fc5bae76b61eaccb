import { StagedFile } from '../../files/staged-file.ts';
import { type WorkWatch, workCancelled } from '../exchange-work.ts';

/**
 * Writes a file beside its place and gives it its name in the middle of what must happen with it, so that both or neither do.
 * @param target as `handOutTarget` allowed it. @param taking calls `publish` last of all it does.
 * @throws AppError `output-unwritable`; `cancelled` when the person gave up before; what `taking` throws.
 */
export function writePackageFile(
  target: string,
  bytes: Uint8Array,
  { signal }: WorkWatch,
  taking: (publish: () => void) => void,
): void {
  if (signal.aborted) throw workCancelled();
  const file = new StagedFile(target);
  try {
    file.write(bytes);
    file.close();
    taking(() => file.publish());
  } finally {
    file.discard();
  }
}
