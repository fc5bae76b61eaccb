import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { italianCount } from '../../../../shared/format/counted.ts';
import { Dialog } from '../../dialogs/dialog.tsx';
import type { Misfit } from './plan-paste.ts';

interface PastePreviewProps {
  readonly misfits: readonly Misfit[];
  /** How many cells do fit. */
  readonly fitting: number;
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
}

/** How many misfits are listed; the others are counted. */
const LISTED = 100;
/** How much of a text is shown. */
const SHOWN = 80;

/** Says which pasted cells do not fit and why, before anything is touched. */
export function PastePreview({ misfits, fitting, onAccept, onRefuse }: PastePreviewProps) {
  const staying = misfits.some(({ key }) => key !== null);
  return (
    <Dialog
      size="xl"
      title={
        misfits.length === 1 ? 'Una cella non si può incollare' : `${misfits.length} celle non si possono incollare`
      }
      onClose={onRefuse}
      closeButtonProps={{ 'aria-label': 'Chiudi senza incollare' }}
    >
      <Stack gap="md">
        <Table.ScrollContainer minWidth="30rem" maxHeight="18rem">
          <Table stickyHeader verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Riga</Table.Th>
                <Table.Th>Colonna</Table.Th>
                <Table.Th>Testo</Table.Th>
                <Table.Th>Perché</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {misfits.slice(0, LISTED).map(({ row, column, text, why }) => (
                <Table.Tr key={`${row} ${column}`}>
                  <Table.Td>{row}</Table.Td>
                  <Table.Td>{column}</Table.Td>
                  <Table.Td>{text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}</Table.Td>
                  <Table.Td>{why.length > 2 * SHOWN ? `${why.slice(0, SHOWN)}…${why.slice(-SHOWN)}` : why}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        {misfits.length > LISTED && <Text size="sm">{othersInWords(misfits.length - LISTED)}</Text>}
        <Text size="sm">
          {staying &&
            'Quelle che non si leggono restano nelle loro celle, in rosso, da correggere: non vengono salvate. '}
          {fittingWords(fitting)}
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onRefuse} data-autofocus>
            Annulla
          </Button>
          <Button onClick={onAccept}>{fitting === 0 ? 'Incolla lo stesso' : 'Incolla il resto'}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function fittingWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? 'Un’altra cella va bene.' : `Altre ${italianCount(count)} celle vanno bene.`;
}

function othersInWords(count: number): string {
  return count === 1 ? 'E un’altra.' : `E altre ${italianCount(count)}.`;
}
