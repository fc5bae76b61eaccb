import { newId } from '../../../electron/archive/new-id.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import { PACKAGE_FORMAT, PACKAGE_VERSION, type PackageManifest } from '../../../shared/schemas/package-manifest.ts';
import { isoInstant } from '../../../shared/schemas/primitives.ts';
import { BENCH_STEP } from '../bench-archive.ts';

/** The manifest of a hand-out of every objective of a document. */
export function benchManifest({ municipality, plans, objectives }: ArchiveDocument): Omit<PackageManifest, 'parts'> {
  if (municipality === null) throw new Error('No municipality in the bench');
  const objectiveIds = objectives.map(({ id }) => id);
  const at = isoInstant.parse(BENCH_STEP.now().toISOString());
  return {
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
    id: newId(),
    purpose: 'handOut',
    writtenAt: at,
    writtenBy: BENCH_STEP.who,
    municipality: { id: municipality.id, name: municipality.name },
    plans: plans.map(({ id, code, name }) => ({ id, code, name })),
    handOut: {
      id: newId(),
      at,
      sender: BENCH_STEP.who,
      receiver: BENCH_STEP.who,
      format: 'package',
      scope: 'everything',
      deadline: null,
      message: '',
      selection: 'Bench',
      objectiveIds,
    },
    objectiveIds,
    lineage: [],
  };
}
