import { expect, test } from 'vitest';
import { archiveInArguments, createHandedArchives } from '../../../electron/hosts/handed-archives.ts';

test('the last archive handed before there is who opens it waits, then each goes straight', () => {
  const handed = createHandedArchives();
  const opened: string[] = [];
  handed.hand('/a.pegaso');
  handed.hand('/b.pegaso');
  handed.deliverTo((path) => opened.push(path));
  handed.hand('/c.pegaso');
  expect(opened).toEqual(['/b.pegaso', '/c.pegaso']);
});

test('the archive or package of a command line is found among options, the program and other words', () => {
  expect(archiveInArguments(['/opt/x.pegaso'], '/casa')).toBeNull();
  expect(archiveInArguments(['pegaso', '.', '--flag=b.pegaso'], '/casa')).toBeNull();
  expect(archiveInArguments(['pegaso', '--flag', 'PEG 2020.PEGASO'], '/casa')).toBe('/casa/PEG 2020.PEGASO');
  expect(archiveInArguments(['pegaso', '/dati/a.pegaso'], '/casa')).toBe('/dati/a.pegaso');
  expect(archiveInArguments(['pegaso', 'consegna S08.pegasoz'], '/casa')).toBe('/casa/consegna S08.pegasoz');
});

test('a file manager may hand an archive as a file: address, with its blanks and letters escaped', () => {
  expect(archiveInArguments(['pegaso', 'file:///dati/PEG%202020%20citt%C3%A0.pegaso'], '/casa')).toBe(
    '/dati/PEG 2020 città.pegaso',
  );
  expect(archiveInArguments(['pegaso', 'FILE:///dati/consegna.pegasoz'], '/casa')).toBe('/dati/consegna.pegasoz');
  // No file of this computer: there is nothing to open.
  expect(archiveInArguments(['pegaso', 'file://server/dati/a.pegaso'], '/casa')).toBeNull();
  expect(archiveInArguments(['pegaso', 'file:///dati/%2Fa.pegaso'], '/casa')).toBeNull();
  expect(archiveInArguments(['pegaso', 'file:///dati/%E0%A4%A.pegaso'], '/casa')).toBeNull();
});
