import { z } from 'zod';
import { oneOrCounted } from '../../../shared/format/counted.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import type { VariedObjective } from '../../../shared/schemas/varied-objective.ts';
import type { ToldVersion } from '../../archive/versions/plan-history.ts';
import type { WrittenPaper } from '../../exchange/papers/write-paper.ts';
import { type CommandResult, defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';
import { typedYear } from '../options/typed-year.ts';

/** The versions of the plan of a year, and what is varied since the last. */
export const versionsCommand = defineCommand({
  name: 'versions',
  summary:
    'Elenca le versioni del piano di un anno, con ciò che ognuna ha variato e ciò che è variato da allora; o scrive la proposta di variazione.',
  options: {
    archive: archiveOption.help,
    year: { value: 'AAAA', help: "L'anno del piano" },
    plan: { value: 'CODICE', help: 'La vista, se più viste hanno obiettivi di quell’anno' },
    proposal: {
      value: 'F.pdf|F.odt',
      help: "Invece di elencare, scrive la proposta di variazione: ciò che è variato dall'ultima versione, con i motivi",
    },
  },
  input: z.strictObject({
    archive: archiveOption.schema,
    year: typedYear('year'),
    plan: z.string().optional(),
    proposal: z.string().optional(),
  }),
  run: async ({ archive, proposal, ...typed }, { useCases }): Promise<CommandResult> => {
    if (proposal !== undefined) return proposed(await useCases.writeProposal(archive, typed, proposal));
    const { versions, sinceLast } = await useCases.planHistory(archive, typed);
    return {
      json: { versions: versions.map(listed), sinceLast: sinceLast?.map(shown) ?? null },
      lines:
        sinceLast === null
          ? [`Il piano ${typed.year} non è ancora stato approvato.`]
          : [
              ...versions.flatMap((told) => [versionLine(told), ...told.varied.flatMap(variedLines)]),
              ...(sinceLast.length === 0
                ? ['Da allora non è variato niente di ciò che è previsto.']
                : ['Da allora, non ancora adottato:', ...sinceLast.flatMap(variedLines)]),
            ],
    };
  },
});

function proposed(written: WrittenPaper): CommandResult {
  const { objectives, pages, path } = written;
  const where = pages === null ? '' : ` in ${oneOrCounted(pages, 'una pagina', 'pagine')}`;
  const of = oneOrCounted(objectives, 'un obiettivo', 'obiettivi');
  return { json: written, lines: [`Scritta la proposta di variazione di ${of}${where}: ${path}`] };
}

const KINDS = { approval: 'Approvazione', variation: 'Variazione' } as const;

function versionLine({ version: { date, act }, kind }: ToldVersion): string {
  return `${KINDS[kind]} del ${formatDate(date)}, ${act}`;
}

function listed({ version: { date, act }, kind, varied }: ToldVersion) {
  return { kind, date, act, varied: varied.map(shown) };
}

function shown({ code, title, what, reason, variations }: VariedObjective) {
  return { code, title, what, reason, variations };
}

const WHAT = { added: 'aggiunto', removed: 'eliminato', changed: 'variato' } as const;

function variedLines({ code, what, reason, variations }: VariedObjective): readonly string[] {
  return [
    `  ${code} ${WHAT[what]}${reason === '' ? '' : `: ${reason}`}`,
    ...(what === 'changed' ? variations : []).map(
      ({ subject, field, before, after }) =>
        `    ${[subject, field].filter((part) => part !== '').join(', ')}: ${before || 'vuoto'} → ${after || 'vuoto'}`,
    ),
  ];
}
