import { Button, Checkbox, Menu, Select } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo } from 'react';
import { italianCount } from '../../../shared/format/counted.ts';
import { FINDING_NAMES } from '../../../shared/format/finding-names.ts';
import { FINDING_KINDS, type Finding } from '../../../shared/schemas/finding.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { useArchive } from '../../stores/archive-store.ts';
import styles from './findings.module.css';
import { countedKinds } from './grouped-findings.ts';
import type { FindingsNarrowing } from './use-narrowed-findings.ts';

interface FindingsFiltersProps {
  readonly value: FindingsNarrowing;
  readonly onChange: (change: Partial<FindingsNarrowing>) => void;
  /** All of the plan and year, hidden ones too where they are shown. */
  readonly findings: readonly Finding[];
  /** Centres that have findings, or whose sub-centres have. */
  readonly centreIds: ReadonlySet<Id>;
  readonly hidden: number;
  readonly onWrite: (format: 'pdf' | 'xlsx') => void;
}

/** What findings are narrowed by, and how they are written to be sent. */
export function FindingsFilters({ value, onChange, findings, centreIds, hidden, onWrite }: FindingsFiltersProps) {
  const centres = useArchive((state) => state.registers.centres);
  const kinds = useMemo(() => countedKinds(findings), [findings]);
  return (
    <div className={styles.filters}>
      <Select
        aria-label="Di quale centro"
        className={styles.filter ?? ''}
        placeholder="Tutti i centri"
        clearable
        searchable
        openOnFocus={false}
        clearButtonProps={{ 'aria-label': 'Mostra tutti i centri' }}
        nothingFoundMessage="Nessun centro con queste parole."
        data={centres
          .filter(({ id }) => centreIds.has(id))
          .map(({ id, code, longName, shortName }) => ({
            value: id,
            label: [code, longName || shortName].filter(Boolean).join('  '),
          }))}
        value={value.centreId}
        onChange={(chosen) => onChange({ centreId: centres.find(({ id }) => id === chosen)?.id ?? null })}
      />
      <Select
        aria-label="Quali mostrare"
        className={styles.filter ?? ''}
        placeholder="Tutti i tipi"
        clearable
        clearButtonProps={{ 'aria-label': 'Mostra tutti i tipi' }}
        data={kinds.map(([one, count]) => ({ value: one, label: `${FINDING_NAMES[one]} (${italianCount(count)})` }))}
        value={value.kind}
        onChange={(chosen) => onChange({ kind: FINDING_KINDS.find((one) => one === chosen) ?? null })}
      />
      {hidden > 0 && (
        <Checkbox
          label={`Mostra quelli nascosti (${italianCount(hidden)})`}
          checked={value.withAccepted}
          onChange={({ currentTarget: { checked } }) => onChange({ withAccepted: checked })}
        />
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="compact-sm" rightSection={<IconChevronDown aria-hidden size="1rem" />}>
            Stampa o esporta
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onWrite('pdf')}>PDF da stampare o mandare…</Menu.Item>
          <Menu.Item onClick={() => onWrite('xlsx')}>Foglio di calcolo (.xlsx)…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
