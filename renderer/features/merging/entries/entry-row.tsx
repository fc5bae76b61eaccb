import { Button } from '@mantine/core';
import { memo, useMemo } from 'react';
import { unreadSentence } from '../../../../shared/format/unread-sentence.ts';
import type { MergeEntry } from '../../../../shared/ipc/channels/merging.ts';
import type { Side } from '../../../../shared/schemas/difference.ts';
import { KeyboardHint } from '../../../components/keyboard/keyboard-hint.tsx';
import { useActivation } from './activation.ts';
import styles from './entries.module.css';
import { EntryLine, type LineChoice } from './entry-line.tsx';
import { EntryStateTag } from './entry-state-tag.tsx';
import { EntryValue } from './entry-value.tsx';
import { entryTitle, spokenEntry } from './entry-words.ts';
import { touchedParagraphs } from './marked-paragraphs.ts';
import { TypedValue, type TypedValueProps } from './typed-value.tsx';

export interface EntryRowProps extends TypedValueProps {
  /** Place among the differences of the group, from 0. */
  readonly index: number;
  /** Whether the keys are about it. */
  readonly isActive: boolean;
  readonly isComparison: boolean;
  /** Chooses a side, or takes the choice back. */
  readonly onChoose: (entry: MergeEntry, side: Side | null) => void;
  readonly onActivate: (entry: MergeEntry) => void;
  /** Whether a value is being typed in place of both sides. */
  readonly isTyping: boolean;
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
      {...useActivation(() => onActivate(entry))}
    >
      <div role="rowheader" tabIndex={-1} className={styles.head}>
        <span className={styles.title}>{entryTitle(entry)}</span>
        <EntryStateTag entry={entry} />
      </div>
      {isComparison ? <ComparedLines {...props} /> : <MergedLines {...props} />}
      {entry.state === 'conflict' && !entry.choices.includes('theirs') && (
        <p className={styles.reason}>
          Si può tenere solo mio: quello loro qui non può entrare, perché quel nome o quel codice c'è già, o perché non
          starebbe insieme al resto, o a ciò che è stato rifiutato.
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

function MergedLines(props: EntryRowProps) {
  const { entry, isActive, isTyping, onChoose, onTyping } = props;
  const { base, mine, theirs, merged, typed, kind, isLongText, state, decision } = entry;
  const touched = useTouched(entry, base);
  const shown = { isActive, isLongText, isOrder: kind === 'order' };
  const absent = base === null ? "non c'è" : 'tolto';
  const joined = state === 'taken' && merged !== theirs;
  const stays = staying(entry, joined);
  const choiceOf = (side: Side, keyName: LineChoice['keyName']): LineChoice | null =>
    isOffered(entry, side, isActive)
      ? {
          label: side === 'mine' ? 'Mio' : 'Loro',
          keyName,
          isChosen: decision === side,
          onToggle: () => onChoose(entry, decision === side ? null : side),
        }
      : null;
  // A row that only they added is one block: that the others lack it says nothing more, unless it is to be chosen.
  const isNew = kind === 'added' && state !== 'conflict' && base === null && mine === null;
  const declining: LineChoice = {
    label: 'Rifiuta',
    keyName: '1',
    isChosen: false,
    onToggle: () => onChoose(entry, 'mine'),
  };
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
      <EntryLine
        label="Loro"
        stays={stays === 'theirs'}
        choice={isNew && isActive && state === 'taken' ? declining : choiceOf('theirs', '2')}
        isActive={isActive}
      >
        {entry.unread === undefined ? (
          <EntryValue value={theirs} against={isNew ? null : (base ?? mine)} absent={absent} {...shown} />
        ) : (
          <span>
            {unreadSentence(entry.unread)} (cella {entry.unread.cell})
          </span>
        )}
      </EntryLine>
      {joined && (
        <EntryLine label="Insieme" stays={stays === null} choice={null} isActive={isActive}>
          <EntryValue value={merged} against={mine} absent={absent} {...shown} />
        </EntryLine>
      )}
      {typed !== null && !isTyping && (
        <EntryLine label="Scritto" stays choice={null} isActive={isActive}>
          <EntryValue value={typed} against={mine} absent={absent} {...shown} />
        </EntryLine>
      )}
      {isTyping && <TypedValue {...props} />}
      {isActive && entry.isTypable && !isTyping && (
        <div role="gridcell" tabIndex={-1} className={styles.typing}>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-keyshortcuts="3"
            rightSection={<KeyboardHint keys="3" />}
            onClick={() => onTyping(entry, true)}
          >
            {typed === null ? 'Altro valore…' : 'Cambia il valore scritto…'}
          </Button>
          {typed !== null && (
            <Button size="compact-sm" variant="subtle" aria-keyshortcuts="0" onClick={() => onChoose(entry, null)}>
              Togli il valore scritto
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** Which side stays as it is decided now; null where it is another value: joined, or typed. */
function staying({ state, decision }: MergeEntry, joined: boolean): Side | null {
  if (decision === 'typed') return null;
  if (state !== 'taken') return decision ?? 'mine';
  return joined ? null : 'theirs';
}

/** Whether a side is to be chosen: in a conflict always, of what would be taken to decline it, where the keys are. */
function isOffered({ state, choices, decision }: MergeEntry, side: Side, isActive: boolean): boolean {
  if (state === 'conflict') return choices.includes(side);
  return state === 'taken' && side === 'mine' && isActive && decision === null;
}
