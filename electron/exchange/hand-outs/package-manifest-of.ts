import packageJson from '../../../package.json' with { type: 'json' };
import { AppError } from '../../../shared/errors.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import { PACKAGE_FORMAT, PACKAGE_VERSION, type PackageManifest } from '../../../shared/schemas/package-manifest.ts';

/** What a manifest says that its content does not. */
export type PackageFacts = Pick<
  PackageManifest,
  'id' | 'purpose' | 'writtenAt' | 'writtenBy' | 'handOut' | 'objectiveIds' | 'lineage'
>;

/** The manifest of a package with this content. @throws AppError `usage` for an archive that has no municipality yet. */
export function packageManifestOf(facts: PackageFacts, content: ArchiveDocument): Omit<PackageManifest, 'parts'> {
  const { municipality, plans } = content;
  if (municipality === null)
    throw new AppError(
      'usage',
      "L'archivio non dice di che ente è: scriverne il nome nelle impostazioni, poi riprovare.",
    );
  return {
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
    application: packageJson.version,
    ...facts,
    municipality: { id: municipality.id, name: municipality.name },
    plans: plans.map(({ id, code, name }) => ({ id, code, name })),
  };
}
