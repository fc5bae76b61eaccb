import { z } from 'zod';
import { formatDate } from '../../../shared/format/dates.ts';
import type { ArchiveInfo } from '../../archive/file/archive-info.ts';
import { localDate } from '../../local-date.ts';
import { defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';

export const infoCommand = defineCommand({
  name: 'info',
  summary: "Dice che cosa contiene un archivio, la sua versione e l'ultima copia di sicurezza.",
  options: { archive: archiveOption.help },
  input: z.strictObject({ archive: archiveOption.schema }),
  run: async ({ archive }, { useCases }) => {
    const info = await useCases.info(archive);
    return { json: info, lines: infoLines(info) };
  },
});

function infoLines({
  path,
  municipality,
  plans,
  schemaVersion,
  applicationVersion,
  lastBackupAt,
  handOuts,
  counts,
}: ArchiveInfo): string[] {
  const { objectives, phases, indicators, centres, people } = counts;
  return [
    `Archivio: ${path}`,
    `Ente: ${municipality ?? 'non ancora indicato'}`,
    `Viste: ${plans.map(({ code }) => code).join(', ') || 'nessuna'}`,
    `Obiettivi: ${Object.entries(objectives)
      .map(([level, count]) => `${count} ${level}`)
      .join(', ')}`,
    `Fasi: ${phases}; indicatori: ${indicators}; centri: ${centres}; persone: ${people}`,
    ...handOutLines(handOuts),
    `Versione del formato: ${schemaVersion}; ultimo Pegaso che l'ha scritto: ${applicationVersion ?? 'non noto'}`,
    `Ultima copia di sicurezza: ${lastBackupAt === null ? 'mai' : formatDate(localDate(new Date(lastBackupAt)))}`,
  ];
}

/** Nothing where nothing was ever handed out or received. */
function handOutLines({ out, overdue, received }: ArchiveInfo['handOuts']): string[] {
  return [
    ...(out === 0 ? [] : [`Consegne in attesa di rientro: ${out}, di cui scadute ${overdue}`]),
    ...(received === 0 ? [] : [`Consegne ricevute: ${received}`]),
  ];
}
