import { useMemo } from 'react';
import { SCHEDA_COLUMNS } from '../../../shared/rules/scheda-columns.ts';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import { AutocompleteField } from '../../components/fields/autocomplete-field.tsx';
import { SelectField } from '../../components/fields/select-field.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { positiveNumberKind } from '../../components/values/number-kind.ts';
import { longTextKind, textKind } from '../../components/values/text-kind.ts';
import { yearKind } from '../../components/values/year-kind.ts';
import { LongTextField } from '../../pieces/long-text/long-text-field.tsx';
import { listValueKind } from '../../pieces/registers/list-value-kind.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { useTargetField } from '../../stores/use-target-field.ts';
import { CentreField } from './centre-field.tsx';
import { codeKind } from './code-kind.ts';
import styles from './general.module.css';
import { ParentField } from './parent-field.tsx';
import { useDoubleCode } from './use-double-code.ts';
import { useObjectiveField } from './use-objective-field.ts';

/** Dati: what an objective is, whose it is, and what it hangs from. Every field saves itself. */
export function GeneralPanel({ objective }: { readonly objective: ObjectiveDetail }) {
  const { people, councillors, listItems } = useArchive((state) => state.registers);
  const level = useArchive(({ archive }) => archive?.levels.find(({ code }) => code === objective.level)?.label);
  const panel = useTargetField(objective.id);
  const statusKind = useMemo(() => listValueKind(listItems, 'status'), [listItems]);
  const code = useObjectiveField(objective, 'code', codeKind);
  const doubleCode = useDoubleCode(objective);
  const year = useObjectiveField(objective, 'year', yearKind);
  const shortDescription = useObjectiveField(objective, 'shortDescription', textKind);
  const title = useObjectiveField(objective, 'title', longTextKind);
  const councillor = useObjectiveField(objective, 'councillor', textKind);
  const responsible = useObjectiveField(objective, 'responsible', textKind);
  const status = useObjectiveField(objective, 'status', statusKind);
  const weight = useObjectiveField(objective, 'weight', positiveNumberKind);
  return (
    <div ref={panel} className={styles.container}>
      <div className={styles.root}>
        <div data-field="code" className={styles.code}>
          <TextField label="Codice" required {...code} findings={doubleCode} />
        </div>
        <div data-field="year" className={styles.year}>
          <TextField label="Anno" {...year} />
        </div>
        <div data-field="statusId" className={styles.status}>
          <SelectField label="Stato" choices={statusKind.suggestions} added={statusKind.added} clearable {...status} />
        </div>
        <dl className={styles.level}>
          <dt>Livello</dt>
          <dd>{level ?? objective.level}</dd>
        </dl>
        <div data-field="parentId" className={styles.wide}>
          <ParentField objective={objective} />
        </div>
        <div data-field="shortDescription" className={styles.wide}>
          <TextField
            label="Descrizione sintetica"
            description="Serve a scegliere che cosa stampare: raccoglie obiettivi che si vogliono insieme."
            {...shortDescription}
          />
        </div>
        <div data-field="title" className={styles.wide}>
          <LongTextField
            label="Descrizione estesa"
            description="È il titolo che si legge in testa alla scheda."
            minLines={2}
            breaks={false}
            printWidthEm={SCHEDA_COLUMNS.title.widthEm}
            {...title}
          />
        </div>
        <div data-field="centreId" className={styles.wide}>
          <CentreField objective={objective} />
        </div>
        <div data-field="councillorId" className={styles.half}>
          <AutocompleteField label="Assessorato" suggestions={councillors.map(({ name }) => name)} {...councillor} />
        </div>
        <div data-field="responsibleId" className={styles.half}>
          <AutocompleteField
            label="Responsabile"
            description="Si stampa come è scritto."
            suggestions={people.map(({ name }) => name)}
            {...responsible}
          />
        </div>
        {objective.level === 'PEG' && (
          <div data-field="weight" className={styles.half}>
            <TextField
              label="Peso"
              description="Conta nelle medie del centro e dell'Ente: vuoto vale 1,00."
              {...weight}
            />
          </div>
        )}
      </div>
    </div>
  );
}
