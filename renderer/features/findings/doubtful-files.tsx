import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo } from 'react';
import { counted } from '../../../shared/format/counted.ts';
import type { Finding } from '../../../shared/schemas/finding.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';

interface DoubtfulFilesProps {
  readonly findings: readonly Finding[];
  readonly onDismiss: (doubts: readonly Id[]) => void;
}

/** The files whose import left doubts, each to be said looked at as a whole; nothing where there is none. */
export function DoubtfulFiles({ findings, onDismiss }: DoubtfulFilesProps) {
  const files = useMemo(() => {
    const doubts = findings.flatMap(({ doubt }) => (doubt === undefined ? [] : [doubt]));
    return [...Map.groupBy(doubts, ({ file }) => file)];
  }, [findings]);
  if (files.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="compact-sm" rightSection={<IconChevronDown aria-hidden size="1rem" />}>
          Ho controllato un file
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {files.map(([file, doubts]) => (
          <Menu.Item key={file} onClick={() => onDismiss(doubts.map(({ id }) => id))}>
            {file}: {counted(doubts.length, 'dubbio', 'dubbi')}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
