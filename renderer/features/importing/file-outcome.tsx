import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { assertNever } from '../../../shared/assert-never.ts';
import { counted, othersCounted } from '../../../shared/format/counted.ts';
import type { ImportOutcome } from '../../../shared/ipc/channels/importing.ts';
import type { ImportedFile } from './import-run.ts';
import styles from './importing.module.css';

/** Differences beyond these are shown by their number. */
const SHOWN = 100;

/** What became of one file, with what was doubtful in it. */
export function FileOutcome({ file: { fileName, outcome } }: { readonly file: ImportedFile }) {
  if (outcome === null) return null;
  return (
    <li className={styles.file}>
      <span className={styles.icon}>{iconOf(outcome)}</span>
      <div className={styles.words}>
        <strong>{fileName}</strong>
        <div>{inWords(outcome)}</div>
        {outcome.kind === 'conflict' && <Differences {...outcome} />}
        {(outcome.kind === 'taken' || outcome.kind === 'refused') && <Problems {...outcome} />}
      </div>
    </li>
  );
}

function iconOf({ kind }: ImportOutcome) {
  switch (kind) {
    case 'taken':
      return <IconCircleCheck aria-hidden className={styles.taken} />;
    case 'conflict':
    case 'otherMunicipality':
      return <IconAlertTriangle aria-hidden className={styles.conflict} />;
    case 'refused':
      return <IconAlertCircle aria-hidden className={styles.refused} />;
    default:
      return assertNever(kind);
  }
}

function inWords(outcome: ImportOutcome): string {
  if (outcome.kind === 'refused') return outcome.message;
  if (outcome.kind === 'otherMunicipality')
    return `Non è entrato: le schede sono di «${outcome.inFile}», l'archivio è di «${outcome.inArchive}».`;
  if (outcome.kind === 'conflict') {
    const objectives =
      outcome.objectives === 1 ? 'un obiettivo' : counted(outcome.objectives, 'obiettivo', 'obiettivi');
    return `Non è entrato: l'archivio ha già ${objectives} con altri valori.`;
  }
  const { created, unchanged } = outcome;
  const counts = [
    created > 0 ? counted(created, 'nuovo', 'nuovi') : '',
    unchanged > 0 ? counted(unchanged, 'già uguale', 'già uguali') : '',
  ].filter((text) => text !== '');
  return counts.length === 0 ? 'Non conteneva obiettivi.' : `Obiettivi: ${counts.join(', ')}.`;
}

function Problems({ kind, problems }: Extract<ImportOutcome, { kind: 'taken' | 'refused' }>) {
  if (problems.length === 0) return null;
  return (
    <details className={styles.details} open={kind === 'refused'}>
      <summary>{kind === 'refused' ? 'Che altro non si è potuto leggere' : 'Letto così, da controllare'}</summary>
      {kind === 'taken' && <p>Restano tra le cose da guardare, accanto ai loro campi, finché non sono controllati.</p>}
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </details>
  );
}

function Differences({ differences }: Extract<ImportOutcome, { kind: 'conflict' }>) {
  const beyond = differences.length - SHOWN;
  return (
    <details className={styles.details}>
      <summary>
        {differences.length === 1
          ? 'Un valore diverso'
          : counted(differences.length, 'valore diverso', 'valori diversi')}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
      <section className={styles.scroll} tabIndex={0} aria-label="Valori diversi">
        <table>
          <thead>
            <tr>
              <th scope="col">Obiettivo</th>
              <th scope="col">Campo</th>
              <th scope="col">Nell'archivio</th>
              <th scope="col">Nel file</th>
            </tr>
          </thead>
          <tbody>
            {differences.slice(0, SHOWN).map(({ code, field, inArchive, inFile }) => (
              <tr key={`${code} ${field}`}>
                <td>{code}</td>
                <td>{field}</td>
                <td>{inArchive || '–'}</td>
                <td>{inFile || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {beyond > 0 && <p>e {othersCounted(beyond, 'un altro', 'altri')}.</p>}
    </details>
  );
}
