import { z } from 'zod';
import { formatDate } from '../../../shared/format/dates.ts';
import type { VariedObjective } from '../../../shared/schemas/varied-objective.ts';
import type { ToldVersion } from '../../archive/versions/plan-history.ts';
import { type CommandResult, defineCommand } from '../command.ts';
import { archiveOption } from '../options/archive-option.ts';
import { typedYear } from '../options/typed-year.ts';

/** The versions of the plan of a year, and what is varied since the last. */
export const versionsCommand = defineCommand({
  name: 'versions',
  summary: 'Elenca le versioni del piano di un anno, con ciò che ognuna ha variato e ciò che è variato da allora.',
  options: {
    archive: archiveOption.help,
    year: { value: 'AAAA', help: "L'anno del piano" },
    plan: { value: 'CODICE', help: 'La vista, se più viste hanno obiettivi di quell’anno' },
  },
  input: z.strictObject({ archive: archiveOption.schema, year: typedYear('year'), plan: z.string().optional() }),
  run: async ({ archive, ...typed }, { useCases }): Promise<CommandResult> => {
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
