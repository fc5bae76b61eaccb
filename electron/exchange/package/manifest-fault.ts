import { folded } from '../../../shared/format/folded.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { PackageManifest } from '../../../shared/schemas/package-manifest.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';

/** Where a manifest and a content that are each well formed contradict each other: an Italian clause; null where they agree. */
export function manifestFault(manifest: PackageManifest, content: ArchiveDocument): string | null {
  const { purpose, handOut, objectiveIds, lineage, municipality, plans } = manifest;
  for (const ids of [objectiveIds, handOut.objectiveIds, lineage]) {
    if (new Set(ids).size < ids.length) return 'il manifesto nomina due volte lo stesso elemento';
  }
  const inContent = new Set(content.objectives.map(({ id }) => id));
  if (!objectiveIds.every((id) => inContent.has(id))) return 'un obiettivo del manifesto manca nel contenuto';
  if (purpose === 'handOut' && (!sameIds(objectiveIds, handOut.objectiveIds) || lineage.length > 0))
    return 'il manifesto non nomina gli obiettivi consegnati';
  if (lineage.includes(manifest.id)) return 'il manifesto dice che il pacchetto viene dopo sé stesso';
  const own = content.municipality;
  if (own === null || own.id !== municipality.id || folded(own.name) !== folded(municipality.name))
    return 'il manifesto e il contenuto sono di enti diversi';
  const planIds = plans.map(({ id }) => id);
  if (
    !sameIds(
      planIds,
      content.plans.map(({ id }) => id),
    )
  )
    return 'il manifesto e il contenuto sono di viste diverse';
  return null;
}

function sameIds(left: readonly Id[], right: readonly Id[]): boolean {
  const rights = new Set(right);
  return left.length === rights.size && left.every((id) => rights.has(id));
}
