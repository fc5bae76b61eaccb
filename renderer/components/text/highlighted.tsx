import styles from './highlighted.module.css';

/** A piece of text that was hit by a search, or not. */
export interface TextRun {
  readonly text: string;
  readonly marked: boolean;
}

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
