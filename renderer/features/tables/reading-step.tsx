import { NumberInput, Select } from '@mantine/core';
import { counted } from '../../../shared/format/counted.ts';
import type { TablePreview, TableReading } from '../../../shared/ipc/channels/tables.ts';
import { AmberNote } from '../../pieces/findings/amber-note.tsx';
import { PreviewTable } from './preview-table.tsx';
import { StepFoot } from './step-foot.tsx';
import styles from './tables.module.css';
import type { TableImport } from './use-table-import.ts';

const ENCODINGS = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows-1252 (vecchio Excel)' },
  { value: 'cp850', label: 'MS-DOS (tabella codici 850)' },
  { value: 'macintosh', label: 'Macintosh (vecchio Mac)' },
  { value: 'utf-16le', label: 'Unicode (UTF-16)' },
  { value: 'utf-16be', label: 'Unicode (UTF-16, ordine inverso)' },
] as const satisfies readonly { readonly value: NonNullable<TableReading['encoding']>; readonly label: string }[];

const SEPARATORS = [
  { value: ';', label: 'punto e virgola' },
  { value: ',', label: 'virgola' },
  { value: '\t', label: 'tabulazione' },
  { value: '|', label: 'barra verticale' },
] as const satisfies readonly { readonly value: NonNullable<TableReading['separator']>; readonly label: string }[];

interface ReadingStepProps {
  readonly table: TableImport;
  readonly preview: TablePreview;
  readonly onClose: () => void;
}

/** How the file is read, with its first rows as they come of it. */
export function ReadingStep({ table, preview, onClose }: ReadingStepProps) {
  const { reading, sheets, rowCount } = preview;
  const { sheet, encoding, separator, headRow } = reading;
  const read = (change: Partial<TableReading>) => void table.read({ ...reading, ...change });
  return (
    <>
      <div className={styles.reading}>
        {sheets.length > 1 && (
          <Select
            label="Foglio"
            data={sheets.map((name, index) => ({ value: String(index), label: name }))}
            value={String(sheet)}
            allowDeselect={false}
            data-autofocus
            onChange={(chosen) => read({ sheet: Number(chosen) })}
          />
        )}
        {encoding !== null && (
          <Select
            label="Codifica"
            data={[...ENCODINGS]}
            value={encoding}
            allowDeselect={false}
            data-autofocus
            onChange={(chosen) =>
              read({ encoding: ENCODINGS.find(({ value }) => value === chosen)?.value ?? encoding })
            }
          />
        )}
        {separator !== null && (
          <Select
            label="Separatore"
            data={[...SEPARATORS]}
            value={separator}
            allowDeselect={false}
            onChange={(chosen) =>
              read({ separator: SEPARATORS.find(({ value }) => value === chosen)?.value ?? separator })
            }
          />
        )}
        <NumberInput
          label="Riga delle intestazioni"
          min={1}
          allowDecimal={false}
          allowNegative={false}
          value={headRow}
          clampBehavior="strict"
          onChange={(row) => typeof row === 'number' && row >= 1 && read({ headRow: row })}
        />
      </div>
      {!preview.isEncodingCertain && (
        <AmberNote>
          Le lettere accentate di questo file si possono leggere in più modi: guardarle qui sotto, e se non sono giuste
          scegliere un'altra codifica.
        </AmberNote>
      )}
      <PreviewTable preview={preview} />
      <StepFoot next="Avanti" onNext={() => table.goTo('columns')} onBack={() => table.goTo('file')} onClose={onClose}>
        {counted(rowCount, 'riga', 'righe')} sotto le intestazioni
      </StepFoot>
    </>
  );
}
