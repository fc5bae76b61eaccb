import { Anchor, Button } from '@mantine/core';
import { italianCount } from '../../../shared/format/counted.ts';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { useArchive } from '../../stores/archive-store.ts';
import { NO_FILTER, useTreeFilter } from '../../stores/tree-filter-store.ts';
import { loadTree, useTree } from '../../stores/tree-store.ts';
import { useShownRows } from '../../stores/year-on-screen.ts';
import type { LineMenuProps } from './line-menu.tsx';
import styles from './tree.module.css';
import { TreeFilters } from './tree-filters.tsx';
import { TreeView } from './tree-view.tsx';
import { useShownTree } from './use-shown-tree.ts';

interface TreePaneProps {
  /** Does with an objective what was chosen in the menu of its line. */
  readonly onCommand: LineMenuProps['onCommand'];
}

/** Every objective of the plan and year on screen in its place, and what narrows them. */
export function TreePane(props: TreePaneProps) {
  const failure = useTree((state) => state.failure);
  const planId = useArchive((state) => state.planId);
  if (failure !== null) {
    return (
      <ErrorPanel
        title="L'albero non si può mostrare"
        actions={<Button onClick={() => void loadTree(planId)}>Riprova</Button>}
      >
        {failure}
      </ErrorPanel>
    );
  }
  return <Tree {...props} />;
}

function Tree({ onCommand }: TreePaneProps) {
  const total = useShownRows().length;
  const tree = useShownTree();
  const { filtered, lines } = tree;
  const showAll = (
    <Anchor component="button" type="button" inherit onClick={() => useTreeFilter.setState(NO_FILTER)}>
      Mostra tutti
    </Anchor>
  );
  return (
    <div className={styles.root}>
      <TreeFilters />
      {filtered !== null && (
        <div className={styles.result} role="status">
          <span>
            {italianCount(filtered.matches.size)} di {italianCount(total)} obiettivi
          </span>
          {showAll}
        </div>
      )}
      {lines.length > 0 ? (
        <TreeView {...tree} onCommand={onCommand} />
      ) : (
        <EmptyState title={total === 0 ? 'Nessun obiettivo' : 'Nessuno corrisponde'}>
          {total === 0
            ? 'Qui stanno gli obiettivi della vista, dal mandato al PEG.'
            : 'Nessun obiettivo della vista è come chiedono i filtri.'}
        </EmptyState>
      )}
    </div>
  );
}
