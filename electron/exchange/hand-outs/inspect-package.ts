import type { PackageInspection } from '../../../shared/ipc/channels/hand-outs.ts';
import type { PackageManifest } from '../../../shared/schemas/package-manifest.ts';
import type { Archive } from '../../archive/archive.ts';
import { packageRefusal } from './package-request.ts';

/** What a package is, and whether it can go into the open archive. */
export function inspectPackage(
  manifest: PackageManifest,
  open: Archive | null,
): Omit<PackageInspection, 'token' | 'fileName'> {
  const { purpose, municipality, plans, writtenAt, writtenBy, handOut, objectiveIds } = manifest;
  const { objectiveIds: _, ...told } = handOut;
  return {
    purpose,
    municipality: municipality.name,
    plans: plans.map(({ name }) => name),
    writtenAt,
    writtenBy,
    handOut: told,
    objectives: objectiveIds.length,
    refusal: open === null ? null : (packageRefusal(open.database, manifest) ?? readOnlyRefusal(open)),
    archiveIsOpen: open !== null,
  };
}

function readOnlyRefusal({ access, readOnlyReason }: Archive): string | null {
  return access === 'write'
    ? null
    : (readOnlyReason ?? "L'archivio è aperto in sola lettura: non si può accogliere niente.");
}
