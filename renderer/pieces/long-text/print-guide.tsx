import { memo, type Ref } from 'react';
import styles from './long-text-field.module.css';

interface PrintGuideProps {
  readonly pieces: readonly string[];
  readonly ref: Ref<HTMLDivElement>;
}

/** The same text again, unseen, over the field: what is seen are the marks at the ends of its printed lines. */
export const PrintGuide = memo(function PrintGuide({ pieces, ref }: PrintGuideProps) {
  return (
    <div ref={ref} className={styles.guide} aria-hidden>
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no identity but its place.
        <span key={index} className={styles.line}>
          {piece}
        </span>
      ))}
    </div>
  );
});
