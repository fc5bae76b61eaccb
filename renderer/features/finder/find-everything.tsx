import { useMemo } from 'react';
import type { Command, CommandName } from '../../../shared/commands.ts';
import { counted } from '../../../shared/format/counted.ts';
import { folded } from '../../../shared/format/folded.ts';
import { shownKeys } from '../../../shared/format/stroke-in-words.ts';
import type { SearchHit } from '../../../shared/ipc/channels/objectives.ts';
import { goToObjective } from '../../stores/go-to.ts';
import { type ObjectiveTab, useInterface } from '../../stores/interface-store.ts';
import { useObjective } from '../../stores/objective-store.ts';
import { useTree } from '../../stores/tree-store.ts';
import styles from './finder.module.css';
import { FinderDialog } from './finder-dialog.tsx';
import type { FinderEntry } from './finder-entry.ts';
import { HitLines } from './hit-lines.tsx';
import { recentEntries } from './recent-entries.tsx';
import { MOST_HITS, useSearch } from './use-search.ts';
import { useTyped } from './use-typed.ts';

/** The tab where a part of an objective is seen; code and title are on every one. */
const TABS: Readonly<Partial<Record<SearchHit['snippets'][number]['part'], ObjectiveTab>>> = {
  texts: 'modalita',
  phases: 'fasi',
  indicators: 'indicatori',
};

export interface CommandsToFind {
  /** The commands that can be given now. */
  readonly commands: readonly Command[];
  readonly onCommand: (name: CommandName) => unknown;
}

/** Looks in everything there is: the objectives of the archive, and what the application can do. */
export function FindEverything({ commands, onCommand }: CommandsToFind) {
  const [typed, setTyped] = useTyped();
  const { query, hits, failure } = useSearch(typed);
  const found = useMemo(() => {
    const { named = [], others = [] } = Object.groupBy(matchingCommands(commands, typed), (one) =>
      isNamed(one, typed) ? 'named' : 'others',
    );
    const entriesOf = (some: readonly Command[]) => some.map((command) => commandEntry(command, onCommand));
    return { named: entriesOf(named), others: entriesOf(others) };
  }, [commands, typed, onCommand]);
  const objectives = useMemo(() => hits.map(hitEntry), [hits]);
  const count = objectives.length;
  const recent = useInterface(({ recentObjectives }) => recentObjectives);
  const rows = useTree((state) => state.rows);
  const shown = useObjective(({ id }) => id);
  const before = useMemo(() => (typed === '' ? recentEntries(recent, rows, shown) : []), [typed, recent, rows, shown]);
  return (
    <FinderDialog
      label="Cerca in tutto"
      placeholder="Un obiettivo, una parola, un comando…"
      typed={typed}
      onTyped={setTyped}
      groups={[
        { heading: 'Aperti di recente', entries: before },
        { heading: 'Comandi con questo nome', entries: found.named },
        { heading: count === MOST_HITS ? `I primi ${MOST_HITS} obiettivi` : 'Obiettivi', entries: objectives },
        { heading: 'Comandi', entries: found.others },
      ]}
      empty={failure ?? (query === '' ? 'Scrivere almeno due lettere.' : 'Niente con queste parole.')}
      summary={query === '' ? null : counted(count, 'obiettivo', 'obiettivi')}
    />
  );
}

/** Commands whose words begin with those typed; all of them while nothing is. */
function matchingCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = folded(typed);
  if (wanted === '') return commands;
  return commands.filter((command) => {
    const words = folded(command.words).split(/[ ']/u);
    return wanted.split(' ').every((word) => words.some((one) => one.startsWith(word)));
  });
}

/** Letters from which on a command is meant by its name: fewer begin too many words of objectives. */
const NAMED_FROM = 4;

/** Whether the name of a command begins as is typed: who types it out wants it, whatever objectives say the same words. */
function isNamed({ words }: Command, typed: string): boolean {
  const wanted = folded(typed);
  return wanted.length >= NAMED_FROM && folded(words).startsWith(wanted);
}

function commandEntry(command: Command, onCommand: CommandsToFind['onCommand']): FinderEntry {
  return {
    id: `command-${command.name}`,
    run: () => onCommand(command.name),
    content: (
      <div className={styles.command}>
        <span>{command.words}</span>
        <span className={styles.quiet}>{shownKeys(command)}</span>
      </div>
    ),
  };
}

function hitEntry(hit: SearchHit): FinderEntry {
  return {
    id: hit.id,
    content: <HitLines hit={hit} />,
    run: () => {
      const isInName = hit.snippets.some(({ part }) => part === 'code' || part === 'title');
      const tab = isInName ? undefined : TABS[hit.snippets[0]?.part ?? 'code'];
      if (tab !== undefined) useInterface.setState({ tab });
      return goToObjective(hit.id).then(() => requestAnimationFrame(focusTab));
    },
  };
}

/** From the tab of what was found, the keyboard goes on into it. */
function focusTab(): void {
  document.querySelector<HTMLElement>('main [role="tab"][aria-selected="true"]')?.focus();
}
