import { useMemo, useState } from 'react';
import { isPlausibleYear } from '../../../shared/format/dates.ts';
import { notParsed, parsed } from '../../../shared/format/parsed.ts';
import type { Plan } from '../../../shared/schemas/plan.ts';
import { type Id, year } from '../../../shared/schemas/primitives.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { filledKind, textKind } from '../../components/values/text-kind.ts';
import type { ValueKind } from '../../components/values/value-kind.ts';
import { EntryDetail } from './entry-detail.tsx';
import { RegisterPane } from './register-pane.tsx';
import { useRegisterField } from './use-register-field.ts';

const NEEDED = { code: 'Il codice serve, come DUP_2026_2028.', name: 'Il nome serve: si legge sulle schede.' } as const;
const YEAR = 'Un anno si scrive con quattro cifre, come 2026.';

/** Viste: the planning documents whose objectives the archive holds. */
export function PlansPanel({ plans }: { readonly plans: readonly Plan[] }) {
  const [chosen, setChosen] = useState<Id | null>(null);
  const entries = useMemo(
    () => plans.map(({ id, name, firstYear, lastYear }) => ({ id, label: name, note: `${firstYear}-${lastYear}` })),
    [plans],
  );
  const plan = plans.find(({ id }) => id === chosen);
  return (
    <RegisterPane
      label="Viste"
      purpose="I documenti di programmazione, come il DUP di un triennio: ogni obiettivo è di una vista."
      entries={entries}
      chosen={chosen}
      onChoose={setChosen}
      adding={{
        label: 'Nuova vista',
        questions: [
          { name: 'code', label: 'Codice', blank: NEEDED.code },
          { name: 'name', label: 'Nome', blank: NEEDED.name },
          { name: 'firstYear', label: 'Primo anno', blank: YEAR, kind: yearKind },
          { name: 'lastYear', label: 'Ultimo anno', blank: YEAR, kind: yearKind },
        ],
        row: ({ code = '', name = '', firstYear, lastYear }) => ({
          kind: 'plan',
          fields: { code, name, firstYear: Number(firstYear), lastYear: Number(lastYear) },
        }),
      }}
    >
      {plan !== undefined && (
        <EntryDetail key={plan.id} kind="plan" id={plan.id} name={plan.name}>
          <PlanFields plan={plan} />
        </EntryDetail>
      )}
    </RegisterPane>
  );
}

const codeKind = filledKind(textKind, NEEDED.code);
const nameKind = filledKind(textKind, NEEDED.name);
const yearKind: ValueKind<number> = {
  editor: 'line',
  format: String,
  parse: (text) => {
    const read = year.safeParse(/^\d{4}$/u.test(text.trim()) ? Number(text) : Number.NaN);
    return read.success && isPlausibleYear(read.data) ? parsed(read.data) : notParsed(YEAR);
  },
  suggestions: [],
};

function PlanFields({ plan }: { readonly plan: Plan }) {
  const { id } = plan;
  const write = (fields: Partial<Omit<Plan, 'id'>>) => ({ kind: 'plan' as const, id, fields });
  const code = useRegisterField(`plan:${id}:code`, plan.code, codeKind, (value) => write({ code: value }));
  const name = useRegisterField(`plan:${id}:name`, plan.name, nameKind, (value) => write({ name: value }));
  const first = useRegisterField(`plan:${id}:firstYear`, plan.firstYear, yearKind, (value) =>
    write({ firstYear: value }),
  );
  const last = useRegisterField(`plan:${id}:lastYear`, plan.lastYear, yearKind, (value) => write({ lastYear: value }));
  return (
    <>
      <TextField label="Codice" required {...code} />
      <TextField label="Nome" description="Si legge sulla copertina delle schede." required {...name} />
      <TextField label="Primo anno" required {...first} />
      <TextField label="Ultimo anno" required {...last} />
    </>
  );
}
