import type { SearchHit } from '../../../shared/ipc/channels/objectives.ts';
import { Highlighted } from '../../components/text/highlighted.tsx';
import styles from './finder.module.css';
import { runsAt } from './runs-at.ts';

const PARTS: Readonly<Record<'texts' | 'phases' | 'indicators', string>> = {
  texts: 'Testi',
  phases: 'Fasi',
  indicators: 'Indicatori',
};

/** A hit of the search: code and title, and below them the places of its other parts that were hit. */
export function HitLines({ hit: { code, title, snippets } }: { readonly hit: SearchHit }) {
  const runsOf = (part: 'code' | 'title', text: string) =>
    runsAt(snippets.find((snippet) => snippet.part === part)?.runs ?? [], text);
  return (
    <>
      <div className={styles.name}>
        <span className={styles.code}>
          <Highlighted runs={runsOf('code', code)} />
        </span>
        <span className={styles.title}>
          <Highlighted runs={runsOf('title', title)} />
        </span>
      </div>
      {snippets.map(({ part, runs }) =>
        part === 'code' || part === 'title' ? null : (
          <div key={part} className={styles.snippet}>
            <span className={styles.part}>{PARTS[part]}</span> <Highlighted runs={runs} />
          </div>
        ),
      )}
    </>
  );
}
