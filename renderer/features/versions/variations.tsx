import { useState } from 'react';
import { changedPart } from '../../../shared/format/changed-part.ts';
import type { Variation } from '../../../shared/schemas/varied-objective.ts';
import { Clamped } from '../../components/text/clamped.tsx';
import { FoldButton } from '../../components/text/fold-button.tsx';
import styles from './versions.module.css';

interface VariationsProps {
  readonly code: string;
  readonly variations: readonly Variation[];
  /** Whether Tab stops at what shows a text whole. */
  readonly isStop: boolean;
}

/** What is planned otherwise of an objective: before and after, field by field. */
export function Variations({ code, variations, isStop }: VariationsProps) {
  return (
    <table className={styles.table} aria-label={`Variazioni di ${code}`}>
      <thead>
        <tr>
          <th scope="col">Che cosa</th>
          <th scope="col">Prima</th>
          <th scope="col">Dopo</th>
        </tr>
      </thead>
      <tbody>
        {variations.map((variation, index) => {
          const key = `${index}`;
          return <VariationRow key={key} {...variation} isStop={isStop} />;
        })}
      </tbody>
    </table>
  );
}

/** Of long texts only what changed is read at once, as the papers have it; the rest is there for the asking. */
function VariationRow({ subject, field, before, after, isStop }: Variation & Pick<VariationsProps, 'isStop'>) {
  const [isWhole, setWhole] = useState(false);
  const [was, is] = changedPart(before ?? '', after ?? '');
  const what = [subject, field].filter((part) => part !== '').join(', ');
  const isCut = was !== (before ?? '') || is !== (after ?? '');
  return (
    <tr>
      <th scope="row">
        {what}
        {isCut && (
          <FoldButton
            isOpen={isWhole}
            words={isWhole ? 'Mostra meno' : 'Mostra tutto'}
            of={what}
            isActive={isStop}
            onTurn={() => setWhole(!isWhole)}
          />
        )}
      </th>
      <td>
        <Told value={before} shown={isWhole ? before : was} absent="non c'era" isStop={isStop} />
      </td>
      <td>
        <Told value={after} shown={isWhole ? after : is} absent="non c'è più" isStop={isStop} />
      </td>
    </tr>
  );
}

interface ToldProps {
  /** Null where the row is not there. */
  readonly value: string | null;
  readonly shown: string | null;
  readonly absent: string;
  readonly isStop: boolean;
}

function Told({ value, shown, absent, isStop }: ToldProps) {
  if (value === null) return <i className={styles.quiet}>{absent}</i>;
  if (value === '') return <i className={styles.quiet}>vuoto</i>;
  return shown === value ? (
    <Clamped length={value.length} isActive={isStop}>
      {value}
    </Clamped>
  ) : (
    shown
  );
}
