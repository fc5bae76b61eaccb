import type { z } from 'zod';
import { packageInspection } from '../../../shared/ipc/channels/hand-outs.ts';
import { type PackageManifest, packageManifest } from '../../../shared/schemas/package-manifest.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { packageRefusal } from './package-request.ts';

/** What a package is: its manifest without the names of ten thousand objectives, which no one shows. */
export const inspectedPackage = packageInspection
  .omit({ token: true, fileName: true, archiveIsOpen: true })
  .extend({ application: packageManifest.shape.application });
export type InspectedPackage = z.infer<typeof inspectedPackage>;

/** What a package is, and whether it can go into an archive, if there is one. */
export function inspectPackage(manifest: PackageManifest, db: ReadableDatabase | null): InspectedPackage {
  const { purpose, application, municipality, plans, writtenAt, writtenBy, handOut, objectiveIds } = manifest;
  const { objectiveIds: _, ...told } = handOut;
  return {
    purpose,
    ...(application === undefined ? {} : { application }),
    municipality: municipality.name,
    plans: plans.map(({ name }) => name),
    writtenAt,
    writtenBy,
    handOut: told,
    objectives: objectiveIds.length,
    refusal: db === null ? null : packageRefusal(db, manifest),
  };
}
