import { memo, useMemo } from 'react';
import type { MergeEntry } from '../../../../shared/ipc/channels/merging.ts';
import type { Side } from '../../../../shared/schemas/difference.ts';
import styles from './entries.module.css';
import { EntryLine, type LineChoice } from './entry-line.tsx';
import { EntryStateTag } from './entry-state-tag.tsx';
import { EntryValue } from './entry-value.tsx';
import { entryTitle, spokenEntry } from './entry-words.ts';
import { touchedParagraphs } from './marked-paragraphs.ts';

export interface EntryRowProps {
  readonly entry: MergeEntry;
  /** Place among the differences of the group, from 0. */
  readonly index: number;
  /** Whether the keys are about it. */
  readonly isActive: boolean;
  readonly isComparison: boolean;
  /** Chooses a side, or takes the choice back. */
  readonly onChoose: (entry: MergeEntry, side: Side | null) => void;
  readonly onActivate: (entry: MergeEntry) => void;
}

/** One difference: what it is about, how it stands in each version, and which of them is to stay. */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { entry, index, isActive, isComparison, onActivate } = props;
  return (
    <div
      role="row"
      tabIndex={isActive ? 0 : -1}
      aria-rowindex={index + 2}
      aria-label={spokenEntry(entry, isComparison)}
      data-entry={entry.key}
      className={styles.entry}
      onFocus={() => onActivate(entry)}
    >
      <div role="rowheader" tabIndex={-1} className={styles.head}>
        <span className={styles.title}>{entryTitle(entry)}</span>
        <EntryStateTag entry={entry} />
      </div>
      {isComparison ? <ComparedLines {...props} /> : <MergedLines {...props} />}
      {entry.state === 'conflict' && !entry.choices.includes('theirs') && (
        <p className={styles.reason}>
          Si può tenere solo mio: quello loro qui non può entrare, perché quel nome o quel codice c'è già, o perché non
          starebbe insieme al resto.
        </p>
      )}
    </div>
  );
});

function ComparedLines({ entry, isActive }: EntryRowProps) {
  const { mine, theirs, kind, isLongText } = entry;
  const touched = useTouched(entry, mine);
  const shown = { isActive, isLongText, isOrder: kind === 'order' };
  return (
    <>
      {kind !== 'added' && (
        <EntryLine label="Prima" stays={false} choice={null} isActive={isActive}>
          <EntryValue value={mine} against={null} touched={touched} absent="non c'era" {...shown} />
        </EntryLine>
      )}
      {kind !== 'removed' && (
        <EntryLine label="Dopo" stays={false} choice={null} isActive={isActive}>
          <EntryValue value={theirs} against={kind === 'added' ? null : mine} absent="non c'è più" {...shown} />
        </EntryLine>
      )}
    </>
  );
}

/** Paragraphs of one version of a long text that another has differently. */
function useTouched({ mine, theirs, isLongText }: MergeEntry, version: string | null): ReadonlySet<number> {
  return useMemo(() => {
    const others = isLongText ? [mine, theirs].filter((other) => other !== null) : [];
    return new Set(version === null ? [] : others.flatMap((other) => touchedParagraphs(version, other)));
  }, [mine, theirs, isLongText, version]);
}

function MergedLines({ entry, isActive, onChoose }: EntryRowProps) {
  const { base, mine, theirs, merged, kind, isLongText, state, decision } = entry;
  const touched = useTouched(entry, base);
  const shown = { isActive, isLongText, isOrder: kind === 'order' };
  const absent = base === null ? "non c'è" : 'tolto';
  const joined = state === 'taken' && merged !== theirs;
  const stays: Side | null = state === 'taken' ? (joined ? null : 'theirs') : (decision ?? 'mine');
  const choiceOf = (side: Side, keyName: LineChoice['keyName']): LineChoice | null =>
    state === 'conflict' && entry.choices.includes(side)
      ? {
          label: side === 'mine' ? 'Mio' : 'Loro',
          keyName,
          isChosen: decision === side,
          onToggle: () => onChoose(entry, decision === side ? null : side),
        }
      : null;
  // A row that only they added is one block: that the others lack it says nothing more, unless it is to be chosen.
  const isNew = kind === 'added' && state !== 'conflict' && base === null && mine === null;
  return (
    <>
      {!isNew && (
        <>
          <EntryLine label="Com'era" stays={false} choice={null} isActive={isActive}>
            <EntryValue value={base} against={null} touched={touched} absent="non c'era" {...shown} />
          </EntryLine>
          <EntryLine label="Mio" stays={stays === 'mine'} choice={choiceOf('mine', '1')} isActive={isActive}>
            {mine === base && mine !== null ? (
              <span className={styles.absent}>com'era</span>
            ) : (
              <EntryValue value={mine} against={base} absent={absent} {...shown} />
            )}
          </EntryLine>
        </>
      )}
      <EntryLine label="Loro" stays={stays === 'theirs'} choice={choiceOf('theirs', '2')} isActive={isActive}>
        <EntryValue value={theirs} against={isNew ? null : (base ?? mine)} absent={absent} {...shown} />
      </EntryLine>
      {joined && (
        <EntryLine label="Insieme" stays choice={null} isActive={isActive}>
          <EntryValue value={merged} against={mine} absent={absent} {...shown} />
        </EntryLine>
      )}
    </>
  );
}
