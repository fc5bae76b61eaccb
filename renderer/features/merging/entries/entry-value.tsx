import { useMemo, useState } from 'react';
import { counted } from '../../../../shared/format/counted.ts';
import { Clamped } from '../../../components/text/clamped.tsx';
import { FoldButton } from '../../../components/text/fold-button.tsx';
import type { DifferenceRun } from '../../../components/text/word-differences.ts';
import styles from './entries.module.css';
import { foldedPieces, markedRuns } from './marked-paragraphs.ts';
import { movedRows } from './moved-rows.ts';

interface EntryValueProps {
  /** Null where this version has no such row. */
  readonly value: string | null;
  /** What its differing words are marked against; null: nothing is marked. */
  readonly against: string | null;
  /** Paragraphs that another version has differently, and that are therefore not folded. */
  readonly touched?: ReadonlySet<number>;
  /** What is said where there is no row. */
  readonly absent: string;
  readonly isOrder: boolean;
  readonly isLongText: boolean;
  readonly isActive: boolean;
}

/** What one version says: the words that differ marked, unchanged paragraphs folded, an order as a numbered list. */
export function EntryValue(props: EntryValueProps) {
  const { value, against, touched, absent, isOrder, isLongText, isActive } = props;
  if (value === null) return <span className={styles.absent}>{absent}</span>;
  if (value === '') return <span className={styles.absent}>vuoto</span>;
  if (isOrder) return <OrderValue value={value} against={against} />;
  if (!isLongText) {
    return (
      <Clamped length={value.length} isActive={isActive}>
        <Words runs={markedRuns(against ?? value, value)} />
      </Clamped>
    );
  }
  return <LongValue value={value} against={against} touched={touched ?? NONE} isActive={isActive} />;
}

const NONE: ReadonlySet<number> = new Set();

/** The rows in their order; those that are not where they were are marked. */
function OrderValue({ value, against }: { readonly value: string; readonly against: string | null }) {
  const rows = rowsOf(value);
  const moved = movedRows(against === null ? rows : rowsOf(against), rows);
  return (
    <ol className={styles.order}>
      {rows.map((row, index) => {
        const key = `${index}`;
        return <li key={key}>{moved.has(index) ? <ins className={styles.added}>{row}</ins> : row}</li>;
      })}
    </ol>
  );
}

/** The rows that were printed with their numbers, which the list gives them anyway. */
function rowsOf(order: string): readonly string[] {
  return order.split('\n').map((row) => row.replace(/^\d+\. /u, ''));
}

type LongValueProps = Pick<EntryValueProps, 'against' | 'isActive'> & {
  readonly value: string;
  readonly touched: ReadonlySet<number>;
};

function LongValue({ value, against, touched, isActive }: LongValueProps) {
  const pieces = useMemo(() => foldedPieces(markedRuns(against ?? value, value), touched), [value, against, touched]);
  const length = pieces.reduce((sum, piece) => (piece.kind === 'words' ? sum + lengthOf(piece.runs) : sum), 0);
  return (
    <Clamped length={length} isActive={isActive}>
      {pieces.map((piece, index) => {
        const key = `${index}`;
        if (piece.kind === 'words') return <Words key={key} runs={piece.runs} />;
        return <Folded key={key} paragraphs={piece.paragraphs} text={piece.text} isActive={isActive} />;
      })}
    </Clamped>
  );
}

const lengthOf = (runs: readonly DifferenceRun[]) => runs.reduce((sum, { text }) => sum + text.length, 0);

interface FoldedProps {
  readonly paragraphs: number;
  readonly text: string;
  readonly isActive: boolean;
}

/** What is the same in the versions, until it is asked for. */
function Folded({ paragraphs, text, isActive }: FoldedProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <FoldButton
        isOpen={open}
        words={`${open ? 'Nascondi' : 'Mostra'} ${counted(paragraphs, 'paragrafo uguale', 'paragrafi uguali')}`}
        isActive={isActive}
        onTurn={() => setOpen(!open)}
      />
      {open && <span>{text}</span>}
    </>
  );
}

const TAGS = { same: 'span', removed: 'del', added: 'ins' } as const;

function Words({ runs }: { readonly runs: readonly DifferenceRun[] }) {
  return runs.map(({ kind, text }, index) => {
    const Tag = TAGS[kind];
    const key = `${index}`;
    return (
      <Tag key={key} className={kind === 'same' ? undefined : styles[kind]}>
        {text}
      </Tag>
    );
  });
}
