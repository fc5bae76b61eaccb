import { Select, TextInput } from '@mantine/core';
import { partYears } from '../../../pieces/selection/part-years.ts';
import { EVERY } from '../../../pieces/selection/typed-selection.ts';
import { useArchive } from '../../../stores/archive-store.ts';
import { useTree } from '../../../stores/tree-store.ts';
import styles from '../printing.module.css';
import { DataChoice } from './data-choice.tsx';
import type { PaperForm } from './paper-form.ts';

interface PaperPartProps {
  readonly form: PaperForm;
  readonly onChange: (part: Partial<PaperForm>) => void;
  /** Whether the objectives were chosen in the tree, so that centre and words do not count. */
  readonly isChosen: boolean;
}

/** Of which plan and year, from today's data or those that a check or a version froze, of which centre and with which words. */
export function PaperPart({ form, onChange, isChosen }: PaperPartProps) {
  const { plans, centres } = useArchive(({ registers }) => registers);
  const tree = useTree();
  const years = partYears(plans, form.plan, tree);
  const choosePlan = (plan: string) => {
    const offered = partYears(plans, plan, tree);
    onChange({ plan, year: offered.includes(form.year) ? form.year : (offered.at(-1) ?? EVERY), of: null });
  };
  return (
    <div className={styles.fields}>
      <Select
        label="Vista"
        data={plans.map(({ code, name }) => ({ value: code, label: name }))}
        value={form.plan}
        allowDeselect={false}
        onChange={(plan) => choosePlan(plan ?? form.plan)}
      />
      <Select
        label="Anno"
        data={[...years]}
        value={form.year}
        allowDeselect={false}
        onChange={(year) => onChange({ year: year ?? form.year, of: null })}
      />
      <DataChoice plan={form.plan} year={form.year} of={form.of} onChange={(of) => onChange({ of })} />
      <Select
        label="Centro di responsabilità"
        placeholder="Tutti i centri"
        disabled={isChosen}
        data={centres.flatMap(({ code, longName, shortName }) =>
          code === null ? [] : [{ value: code, label: `${code}  ${longName || shortName}` }],
        )}
        value={form.centre === EVERY ? null : form.centre}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Tutti i centri' }}
        nothingFoundMessage="Nessun centro con queste parole."
        onChange={(centre) => onChange({ centre: centre ?? EVERY })}
      />
      <TextInput
        className={styles.wide ?? ''}
        label="Descrizione sintetica"
        description="Solo gli obiettivi che hanno queste parole; vuota, tutti."
        inputWrapperOrder={['label', 'input', 'description']}
        disabled={isChosen}
        maxLength={2_000}
        value={form.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
    </div>
  );
}
