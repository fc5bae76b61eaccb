import { useDeferredValue, useMemo } from 'react';
import { counted } from '../../../shared/format/counted.ts';
import { Highlighted } from '../../components/text/highlighted.tsx';
import { useInterface } from '../../stores/interface-store.ts';
import { useObjective } from '../../stores/objective-store.ts';
import styles from './finder.module.css';
import { FinderDialog } from './finder-dialog.tsx';
import type { FinderEntry } from './finder-entry.ts';
import { type ObjectiveMatch, objectiveMatches } from './objective-matches.ts';
import { useTyped } from './use-typed.ts';

/** Looks in the objective on screen, and leads to the field or cell. */
export function FindInObjective() {
  const objective = useObjective((state) => state.objective);
  const [typed, setTyped] = useTyped();
  const looked = useDeferredValue(typed);
  const entries = useMemo(
    () => (objective === null ? [] : objectiveMatches(objective, looked).map(matchEntry)),
    [objective, looked],
  );
  const code = objective?.code ?? '';
  const isBlank = looked.trim() === '';
  return (
    <FinderDialog
      label={objective === null ? "Trova nell'obiettivo" : `Trova in ${code}`}
      placeholder={`Una parola, un numero o una data in ${code}…`}
      typed={typed}
      onTyped={setTyped}
      groups={[{ heading: 'In questo obiettivo', entries }]}
      empty={emptyWords(objective === null, isBlank)}
      summary={isBlank ? null : counted(entries.length, 'punto trovato', 'punti trovati')}
    />
  );
}

function emptyWords(isNothingShown: boolean, isBlank: boolean): string {
  if (isNothingShown) return "Nessun obiettivo è sullo schermo: sceglierne uno nell'albero, o cercarlo con Ctrl+K.";
  return isBlank ? 'Si cerca nei dati, nei testi, nei soggetti, nelle fasi e negli indicatori.' : 'Qui non c’è.';
}

function matchEntry({ tab, target, place, runs }: ObjectiveMatch): FinderEntry {
  return {
    id: `${target.entity}-${target.rowId}-${target.field}`,
    run: () => useInterface.setState({ screen: 'objective', tab, target }),
    content: (
      <>
        <div className={styles.part}>{place}</div>
        <div>
          <Highlighted runs={runs} />
        </div>
      </>
    ),
  };
}
