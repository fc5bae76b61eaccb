import type { TextRun } from '../../../shared/format/text-around.ts';
import styles from './highlighted.module.css';

/** Text with the hits of a search marked. */
export function Highlighted({ runs }: { readonly runs: readonly TextRun[] }) {
  return runs.map(({ text, marked }, index) => {
    const key = `${index}`;
    return marked ? (
      <mark key={key} className={styles.mark}>
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
