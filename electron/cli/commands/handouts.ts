import { z } from 'zod';
import { assertNever } from '../../../shared/assert-never.ts';
import { oneOrCounted } from '../../../shared/format/counted.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import type { HandOutRow, ReceivedRow } from '../../../shared/ipc/channels/hand-outs.ts';
import { localDate } from '../../local-date.ts';
import { defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';

/** The register of what is out and of what came, with the identities that `return --handout` wants. */
export const handoutsCommand = defineCommand({
  name: 'handouts',
  summary: 'Elenca le consegne fatte, con ciò che è rientrato e ciò che è scaduto, e quelle ricevute.',
  options: { archive: archiveOption.help },
  input: z.strictObject({ archive: archiveOption.schema }),
  run: async ({ archive }, { useCases }) => {
    const registers = await useCases.handOuts(archive);
    const { handOuts, received } = registers;
    const none = handOuts.length + received.length === 0 ? ['Nessuna consegna, né fatta né ricevuta.'] : [];
    return { json: registers, lines: [...none, ...handOuts.flatMap(madeLines), ...received.map(receivedLine)] };
  },
});

const dayOf = (instant: string): string => formatDate(localDate(new Date(instant)));

function madeLines(row: HandOutRow): string[] {
  const { id, at, receiver, objectives, selection, returns } = row;
  return [
    `${id}  ${dayOf(at)}  a «${receiver}»: ${oneOrCounted(objectives, 'un obiettivo', 'obiettivi')} (${selection}), ${stateInWords(row)}`,
    ...returns.map(({ writtenAt, writtenBy, takenAt, changes, undecided }) => {
      const left = undecided === 0 ? '' : `, conflitti da decidere ${undecided}`;
      return `  rientro di ${writtenBy} del ${dayOf(writtenAt)}, accolto il ${dayOf(takenAt)}: modifiche ${changes}${left}`;
    }),
  ];
}

function stateInWords({ state, deadline }: HandOutRow): string {
  const by = deadline === null ? '' : ` entro il ${formatDate(deadline)}`;
  switch (state) {
    case 'out':
      return `da rientrare${by}`;
    case 'overdue':
      return `scaduta: da rientrare${by}`;
    case 'returned':
      return 'rientrata';
    case 'closed':
      return 'chiusa';
    default:
      return assertNever(state);
  }
}

function receivedLine({ id, sender, receivedAt, objectives, deadline, changed, returnedAt }: ReceivedRow): string {
  const by = deadline === null ? '' : `, da restituire entro il ${formatDate(deadline)}`;
  const back = returnedAt === null ? 'mai restituita' : `restituita il ${dayOf(returnedAt)}`;
  return `${id}  ${dayOf(receivedAt)}  da «${sender}»: ${oneOrCounted(objectives, 'un obiettivo', 'obiettivi')}${by}, ${back}, con modifiche ${changed}`;
}
