import { ActionIcon, Button, Checkbox, CloseButton, Popover, Select, Stack, TextInput } from '@mantine/core';
import { IconFilter, IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useArchive, useWritable } from '../../stores/archive-store.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { NO_FILTER, type TreeFilter, useTreeFilter } from '../../stores/tree-filter-store.ts';
import { useShownRows } from '../../stores/year-on-screen.ts';
import { filterChoices } from './filter-choices.ts';
import styles from './tree.module.css';

const set = (change: Partial<TreeFilter>) => useTreeFilter.setState(change);

/** What the tree is narrowed by: words as they are typed, and who, where, when and how. */
export function TreeFilters() {
  const filter = useTreeFilter();
  const writable = useWritable();
  return (
    <div className={styles.filters}>
      <TextInput
        className={styles.text ?? ''}
        aria-label="Filtra l'albero per codice o descrizione"
        placeholder="Filtra"
        leftSection={<IconSearch aria-hidden className={styles.dots} />}
        rightSection={
          filter.text === '' ? null : (
            <CloseButton size="sm" aria-label="Svuota il filtro" onClick={() => set({ text: '' })} />
          )
        }
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && filter.text !== '') set({ text: '' });
          else if (event.key === 'ArrowDown') focusTree(event.currentTarget);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <FieldFilters filter={filter} />
      {writable && (
        <ActionIcon
          variant="subtle"
          size="2rem"
          aria-label="Nuovo obiettivo"
          title="Nuovo obiettivo"
          onClick={() => useInterface.setState({ dialog: 'newObjective' })}
        >
          <IconPlus aria-hidden className={styles.tool} />
        </ActionIcon>
      )}
    </div>
  );
}

function focusTree(input: HTMLElement): void {
  input.closest('section')?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
}

function FieldFilters({ filter }: { readonly filter: TreeFilter }) {
  const rows = useShownRows();
  const registers = useArchive((state) => state.registers);
  const choices = useMemo(() => filterChoices(rows, registers), [rows, registers]);
  const { text: _, ...fields } = filter;
  const count = Object.values(fields).filter((value) => value !== null && value !== '' && value !== false).length;
  return (
    <Popover position="bottom-start" width="20rem" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant={count > 0 ? 'light' : 'default'}
          leftSection={<IconFilter aria-hidden className={styles.dots} />}
          className={styles.button ?? ''}
        >
          {count > 0 ? `Filtri ${count}` : 'Filtri'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          {choices.map(({ key, label, data }) => (
            <Select
              key={key}
              label={label}
              data={data}
              value={filter[key] === null || filter[key] === '' ? null : String(filter[key])}
              placeholder="Tutti"
              searchable
              openOnFocus={false}
              clearable
              clearButtonProps={{ 'aria-label': `Svuota: ${label}` }}
              nothingFoundMessage="Nessuna voce."
              comboboxProps={{ withinPortal: false }}
              onChange={(value) => set({ [key]: data.find((one) => one.value === value)?.chosen ?? NO_FILTER[key] })}
            />
          ))}
          <Checkbox
            label="Solo con qualcosa da guardare"
            checked={filter.found}
            onChange={(event) => set({ found: event.currentTarget.checked })}
          />
          <Button variant="default" disabled={count === 0} onClick={() => set({ ...NO_FILTER, text: filter.text })}>
            Togli i filtri
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
