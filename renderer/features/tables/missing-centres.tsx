import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { counted } from '../../../shared/format/counted.ts';
import type { NewCentre } from '../../../shared/ipc/channels/tables.ts';
import { useArchive } from '../../stores/archive-store.ts';
import styles from './tables.module.css';
import type { CheckedTable } from './use-table-import.ts';

interface MissingCentresProps {
  readonly missing: CheckedTable['missingCentres'];
  readonly isRunning: boolean;
  readonly onCreate: (centres: readonly NewCentre[]) => void;
}

/** Centres that the table names and the archive lacks: each with what it would be called, to be made with the import, or left. */
export function MissingCentres({ missing, isRunning, onCreate }: MissingCentresProps) {
  const centres = useArchive((state) => state.registers.centres);
  const [drafts, setDrafts] = useState<readonly NewCentre[]>(() => missing.map(({ rows: _, ...one }) => one));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const parents = useMemo(
    () =>
      centres.map(({ id, code, longName, shortName }) => ({
        value: id as string,
        label: [code, longName || shortName].filter(Boolean).join(' '),
      })),
    [centres],
  );
  const change = (typed: string, fields: Partial<NewCentre>) =>
    setDrafts((before) => before.map((one) => (one.typed === typed ? { ...one, ...fields } : one)));
  const chosen = drafts.filter(({ typed }) => !left.has(typed));
  const isWhole = chosen.every(({ longName, shortName }) => longName.trim() !== '' || shortName.trim() !== '');
  return (
    <section aria-label="Centri da creare" className={styles.missing}>
      <p>
        {missing.length === 1
          ? "La tabella nomina un centro che l'archivio non ha"
          : `La tabella nomina ${missing.length} centri che l'archivio non ha`}
        : si possono creare con l'importazione, e con essa si annullano.
      </p>
      <ul>
        {drafts.map((draft, at) => (
          <li key={draft.typed} className={styles.newCentre}>
            <Checkbox
              label={`Crea «${draft.typed}»`}
              description={counted(missing[at]?.rows ?? 0, 'riga lo nomina', 'righe lo nominano')}
              checked={!left.has(draft.typed)}
              onChange={({ currentTarget: { checked } }) => setLeft((before) => toggled(before, draft.typed, !checked))}
            />
            {!left.has(draft.typed) && (
              <div className={styles.newCentreFields}>
                <TextInput
                  label="Codice"
                  value={draft.code ?? ''}
                  onChange={({ currentTarget: { value } }) =>
                    change(draft.typed, { code: value.trim() === '' ? null : value.trim() })
                  }
                />
                <TextInput
                  label="Nome esteso"
                  value={draft.longName}
                  onChange={({ currentTarget: { value } }) => change(draft.typed, { longName: value })}
                />
                <TextInput
                  label="Nome breve"
                  value={draft.shortName}
                  onChange={({ currentTarget: { value } }) => change(draft.typed, { shortName: value })}
                />
                <Select
                  label="Sotto"
                  placeholder="Nessuno"
                  data={parents}
                  value={draft.parentId}
                  searchable
                  clearable
                  nothingFoundMessage="Nessun centro con queste parole."
                  onChange={(value) =>
                    change(draft.typed, { parentId: centres.find(({ id }) => id === value)?.id ?? null })
                  }
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        loading={isRunning}
        disabled={chosen.length === 0 || !isWhole}
        onClick={() => onCreate(chosen)}
      >
        Crea e controlla di nuovo
      </Button>
    </section>
  );
}

function toggled(set: ReadonlySet<string>, item: string, isIn: boolean): ReadonlySet<string> {
  const others = [...set].filter((one) => one !== item);
  return new Set(isIn ? [...others, item] : others);
}
