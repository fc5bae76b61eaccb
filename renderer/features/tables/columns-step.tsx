import { Select } from '@mantine/core';
import type { TableMatching, TablePreview } from '../../../shared/ipc/channels/tables.ts';
import { ChoiceRadios } from '../../components/fields/choice-radios.tsx';
import { useArchive } from '../../stores/archive-store.ts';
import { ColumnLine } from './column-line.tsx';
import { StepFoot } from './step-foot.tsx';
import { fieldOf, guessOf, matched, matchingProblem, retargeted, TARGETS } from './table-draft.ts';
import styles from './tables.module.css';
import type { TableImport } from './use-table-import.ts';

interface ColumnsStepProps {
  readonly table: TableImport;
  readonly preview: TablePreview;
  readonly matching: TableMatching;
  readonly onClose: () => void;
}

/** What the rows are, of which plan, and which column fills which field. */
export function ColumnsStep({ table, preview, matching, onClose }: ColumnsStepProps) {
  const plans = useArchive(({ registers }) => registers.plans);
  const problem = matchingProblem(matching, preview);
  const fields = preview.fields[matching.target];
  return (
    <>
      <div className={styles.what}>
        <ChoiceRadios
          label="Le righe sono"
          value={matching.target}
          onChange={(target) => table.match(retargeted(matching, target, preview))}
          choices={TARGETS}
        />
        <Select
          label="Vista"
          data={plans.map(({ id, name }) => ({ value: id, label: name }))}
          value={matching.planId}
          allowDeselect={false}
          onChange={(chosen) => {
            const planId = plans.find(({ id }) => id === chosen)?.id;
            if (planId !== undefined) table.match({ ...matching, planId });
          }}
        />
      </div>
      {preview.remembered && <p className={styles.quiet}>Le colonne sono abbinate come l'ultima volta.</p>}
      <ul className={styles.columns} aria-label="Colonne del file">
        {preview.heads.map((head, column) => (
          <ColumnLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
            key={column}
            head={head}
            column={column}
            samples={preview.rows.map((row) => row[column] ?? '')}
            fields={fields}
            field={fieldOf(matching, column)}
            guess={guessOf(matching, preview, column)}
            onField={(field) => table.match(matched(matching, column, field))}
          />
        ))}
      </ul>
      <StepFoot
        next="Controlla"
        onNext={() => void table.check()}
        isReady={problem === null}
        onBack={() => table.goTo('reading')}
        onClose={onClose}
      >
        {problem !== null && <span className={styles.amber}>{problem}</span>}
      </StepFoot>
    </>
  );
}
