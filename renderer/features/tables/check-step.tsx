import { IconCircleCheck } from '@tabler/icons-react';
import { assertNever } from '../../../shared/assert-never.ts';
import { counted, othersCounted } from '../../../shared/format/counted.ts';
import type { TableTarget } from '../../../shared/ipc/channels/tables.ts';
import { AmberNote } from '../../pieces/findings/amber-note.tsx';
import { useExchangeWork } from '../../stores/exchange-work.ts';
import { MissingCentres } from './missing-centres.tsx';
import { ProblemsTable } from './problems-table.tsx';
import { StepFoot } from './step-foot.tsx';
import styles from './tables.module.css';
import type { CheckedTable, TableImport } from './use-table-import.ts';

/** Rows left out that are named; the others are counted. */
const SHOWN = 8;

interface CheckStepProps {
  readonly table: TableImport;
  readonly target: TableTarget;
  readonly checked: CheckedTable;
  readonly onClose: () => void;
}

/** What would come in, and what is wrong, cell by cell: the file is mended, or what can be read of it is looked at. */
export function CheckStep({ table, target, checked, onClose }: CheckStepProps) {
  const { rows, created, changed, leftOut, hiddenRows, problemCount, mayGoOn } = checked;
  const isRunning = useExchangeWork((state) => state.isRunning);
  const back = () => table.goTo('columns');
  if (problemCount > 0) {
    return (
      <>
        <AmberNote>
          {counted(problemCount, 'cella non si può prendere', 'celle non si possono prendere')}: correggere il file,
          salvarlo e controllare di nuovo, o tornare alle colonne.{' '}
          {mayGoOn
            ? "Si può anche andare avanti con quello che si legge: nel confronto si vede ogni cella non letta, dove resta quello che c'è."
            : 'Così non entra niente.'}
        </AmberNote>
        {checked.missingCentres.length > 0 && (
          <MissingCentres
            key={checked.missingCentres.map(({ typed }) => typed).join('\n')}
            missing={checked.missingCentres}
            isRunning={isRunning}
            onCreate={(centres) => void table.createCentres(centres)}
          />
        )}
        <ProblemsTable checked={checked} />
        <StepFoot
          next="Controlla di nuovo"
          onNext={() => void table.check()}
          {...(mayGoOn ? { other: { label: 'Guarda che cosa si legge', onGo: () => void table.merge() } } : {})}
          onBack={back}
          onClose={onClose}
        />
      </>
    );
  }
  const hasChanges = created + changed > 0;
  return (
    <>
      <p className={styles.sound}>
        <IconCircleCheck aria-hidden className={styles.icon} />
        <span>
          Tutte le celle vanno bene. {counted(rows, 'riga letta', 'righe lette')}:{' '}
          {hasChanges ? newAndChanged(target, created, changed) : "è tutto già com'è nell'archivio"}.
        </span>
      </p>
      {table.newCentres.length > 0 && (
        <p>
          {table.newCentres.length === 1
            ? 'Con la tabella entra un centro nuovo'
            : `Con la tabella entrano ${table.newCentres.length} centri nuovi`}
          :{' '}
          {table.newCentres
            .map(({ code, longName, shortName }) => `«${[code, longName || shortName].filter(Boolean).join(' ')}»`)
            .join(', ')}
          .
        </p>
      )}
      {leftOut.length > 0 && (
        <AmberNote>
          {counted(
            leftOut.length,
            'riga non è della tabella ed è lasciata fuori',
            'righe non sono della tabella e sono lasciate fuori',
          )}
          :{' '}
          {leftOut
            .slice(0, SHOWN)
            .map(({ row, text }) => `riga ${row} «${text}»`)
            .join(', ')}
          {leftOut.length > SHOWN ? `, e ${othersCounted(leftOut.length - SHOWN, "un'altra", 'altre')}` : ''}.
        </AmberNote>
      )}
      {hiddenRows > 0 && (
        <AmberNote>
          {counted(
            hiddenRows,
            'riga è nascosta nel foglio, e si legge',
            'righe sono nascoste nel foglio, e si leggono',
          )}{' '}
          come le altre: se non deve entrare, toglierla dal file.
        </AmberNote>
      )}
      <StepFoot next="Guarda che cosa cambia" onNext={() => void table.merge()} onBack={back} onClose={onClose} />
    </>
  );
}

function newAndChanged(target: TableTarget, created: number, changed: number): string {
  return [
    created > 0 ? counted(created, ...newOnes(target)) : '',
    changed > 0 ? counted(changed, 'riga cambia', 'righe cambiano') : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function newOnes(target: TableTarget): [one: string, many: string] {
  switch (target) {
    case 'objectives':
      return ['obiettivo nuovo', 'obiettivi nuovi'];
    case 'phases':
      return ['fase nuova', 'fasi nuove'];
    case 'indicators':
      return ['indicatore nuovo', 'indicatori nuovi'];
    case 'centres':
      return ['centro nuovo', 'centri nuovi'];
    case 'people':
      return ['persona nuova', 'persone nuove'];
    default:
      return assertNever(target);
  }
}
