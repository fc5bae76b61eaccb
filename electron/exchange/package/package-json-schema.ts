import { z } from 'zod';
import { packageManifest } from '../../../shared/schemas/package-manifest.ts';
import { CONTENT_PART, MANIFEST_PART } from './package-parts.ts';

/** The published JSON Schema of a package's manifest; its content is an archive document and has that one's schema. */
export function packageJsonSchema(): object {
  const schema = z.toJSONSchema(packageManifest, { target: 'draft-2020-12', reused: 'ref' });
  return {
    ...schema,
    title: 'Manifesto di un pacchetto di Pegaso',
    description: `${MANIFEST_PART} di un pacchetto .pegasoz, che è uno zip. ${CONTENT_PART} segue pegaso-archivio-3.schema.json: gli obiettivi consegnati o restituiti e tutte le righe a cui rimandano.`,
  };
}
