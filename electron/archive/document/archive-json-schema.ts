import { z } from 'zod';
import { archiveDocument } from '../../../shared/schemas/archive-document.ts';

/** The published JSON Schema of an exported archive, for programs of others that read it. */
export function archiveJsonSchema(): object {
  const schema = z.toJSONSchema(archiveDocument, { target: 'draft-2020-12', reused: 'ref' });
  return {
    ...schema,
    title: 'Archivio di Pegaso',
    description:
      'Un archivio intero di obiettivi: ogni riga con la sua identità (UUIDv7). I numeri con due decimali sono interi in centesimi, le date AAAA-MM-GG; il testo vuoto è "", ogni altro valore mancante è null.',
  };
}
