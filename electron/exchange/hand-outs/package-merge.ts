import { AppError } from '../../../shared/errors.ts';
import type { Archive } from '../../archive/archive.ts';
import type { MergeRequest } from '../merge/merge-request.ts';
import type { Package } from '../package/read-package.ts';
import { packageRefusal } from './package-refusal.ts';
import { receivedMerge } from './received-request.ts';
import { returnMerge } from './return-request.ts';

/**
 * What taking a package into an open archive compares. @throws AppError `hand-out-unknown` for a return of a hand-out that was never
 * made here, `package-refused` for what cannot go in for another reason.
 */
export function packageMerge(archive: Archive, { manifest, content }: Package): MergeRequest {
  const refusal = packageRefusal(archive, manifest);
  const isReturn = manifest.purpose === 'return';
  if (refusal !== null) throw new AppError(isReturn ? 'hand-out-unknown' : 'package-refused', refusal);
  if (!isReturn) return receivedMerge(archive, manifest, content);
  return returnMerge(archive, { ...manifest, handOutId: manifest.handOut.id }, content);
}
