import { formatDate } from '../../../shared/format/dates.ts';
import type { PackageManifest } from '../../../shared/schemas/package-manifest.ts';
import { localMoment } from '../../local-date.ts';
import { CONTENT_PART, MANIFEST_PART } from './package-parts.ts';

const LINE_END = '\r\n';

/** What who opens a package by hand reads: whose it is, what to do with it, and not to change it. */
export function readmeText(manifest: Omit<PackageManifest, 'parts'>): string {
  const { purpose, municipality, plans, writtenAt, writtenBy, handOut, objectiveIds } = manifest;
  const scope =
    handOut.scope === 'everything'
      ? 'tutto'
      : 'avanzamento, risultati e note (stato di attuazione, stato, date effettive, avanzamento delle fasi, valori raggiunti)';
  const lines = [
    purpose === 'handOut' ? 'PEGASO: OBIETTIVI DA COMPILARE' : 'PEGASO: OBIETTIVI RESTITUITI',
    '',
    `Ente: ${municipality.name}`,
    `Vista: ${plans.map(({ name }) => name).join(', ')}`,
    `Scritto da: ${writtenBy}, il ${localMoment(new Date(writtenAt))}`,
    `Consegnato da: ${handOut.sender}`,
    `Consegnato a: ${handOut.receiver}`,
    `Obiettivi: ${objectiveIds.length} (${handOut.selection})`,
    `Si può modificare: ${scope}`,
    ...(handOut.deadline === null ? [] : [`Da restituire entro il: ${formatDate(handOut.deadline)}`]),
    ...(handOut.message === '' ? [] : ['', 'Messaggio:', ...handOut.message.split('\n')]),
    '',
    'Per lavorarci: aprire il file .pegasoz con il programma Pegaso, senza decomprimerlo.',
    `Dentro ci sono ${MANIFEST_PART} (che cos'è, e le impronte SHA-256) e ${CONTENT_PART} (gli obiettivi), leggibili con`,
    'qualunque programma. Il file non va modificato a mano: Pegaso se ne accorge e lo rifiuta.',
    '',
  ];
  return lines.join(LINE_END);
}
