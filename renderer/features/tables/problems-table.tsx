import { othersCounted } from '../../../shared/format/counted.ts';
import styles from './tables.module.css';
import type { CheckedTable } from './use-table-import.ts';

/** Every cell that cannot be taken, where it stands and why. */
export function ProblemsTable({ checked: { problems, problemCount } }: { readonly checked: CheckedTable }) {
  const beyond = problemCount - problems.length;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
      <section className={styles.scroll} tabIndex={0} aria-label="Celle da correggere">
        <table>
          <thead>
            <tr>
              <th scope="col">Cella</th>
              <th scope="col">Colonna</th>
              <th scope="col">C'è scritto</th>
              <th scope="col">Che cosa non va</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ cell, head, value, message }) => (
              <tr key={`${cell} ${message}`}>
                <th scope="row">{cell}</th>
                <td>{head}</td>
                <td title={value}>{value || '–'}</td>
                <td className={styles.why}>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {beyond > 0 && <p className={styles.quiet}>e {othersCounted(beyond, "un'altra", 'altre')}.</p>}
    </>
  );
}
