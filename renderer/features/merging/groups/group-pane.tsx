import type { KeyboardEvent } from 'react';
import { italianCount } from '../../../../shared/format/counted.ts';
import type { MergeGroup } from '../../../../shared/ipc/channels/merging.ts';
import { ChoiceList } from '../../../components/choice-list/choice-list.tsx';
import { chooseGroup, groupKeyOf, useMerge } from '../../../stores/merge-store.ts';
import { ALL_GROUPS, countedFilters, type GroupFilter } from './group-filters.ts';
import { GroupLine } from './group-line.tsx';
import styles from './groups.module.css';

interface GroupPaneProps {
  readonly groups: readonly MergeGroup[];
  readonly filter: GroupFilter;
  readonly onFilter: (filter: GroupFilter) => void;
  /** Goes on to the differences of the chosen one. */
  readonly onEnter: () => void;
}

/** The objectives that differ, narrowed by what happens to them. */
export function GroupPane({ groups, filter, onFilter, onEnter }: GroupPaneProps) {
  const chosen = useMerge((state) => state.chosen);
  const shown = filter.key === 'all' ? groups : groups.filter(filter.shows);
  const onKey = ({ key }: KeyboardEvent) => {
    const isEntering = key === 'Enter' || key === 'ArrowRight';
    if (isEntering) onEnter();
    return isEntering;
  };
  return (
    <div className={styles.groups}>
      <div role="group" aria-label="Quali mostrare" className={styles.filters}>
        {countedFilters(groups).map(([one, count]) => (
          <button
            key={one.key}
            type="button"
            aria-pressed={one.key === filter.key}
            className={styles.filter}
            onClick={() => onFilter(one.key === filter.key ? ALL_GROUPS : one)}
          >
            {one.label} <span className={styles.filterCount}>{italianCount(count)}</span>
          </button>
        ))}
      </div>
      <ChoiceList
        label="Obiettivi con differenze"
        keys={shown.map(groupKeyOf)}
        chosen={chosen}
        onChoose={(key) => void chooseGroup(key)}
        lineRem={3.25}
        line={(index) => <GroupLine group={shown[index]} />}
        onKey={onKey}
        onDoubleClick={onEnter}
        className={styles.groupList}
      />
    </div>
  );
}
