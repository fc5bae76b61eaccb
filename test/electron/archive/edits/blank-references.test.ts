import { expect, test } from 'vitest';
import { INDICATOR_KIND } from '../../../../electron/archive/edits/indicator-kind.ts';
import { writeObjective } from '../../../../electron/archive/edits/objective-edits.ts';
import { insertRows, writeRows } from '../../../../electron/archive/edits/ordered-rows.ts';
import { PARTICIPANT_KIND } from '../../../../electron/archive/edits/participant-kind.ts';
import { PHASE_KIND } from '../../../../electron/archive/edits/phase-kind.ts';
import { readObjectiveDetail } from '../../../../electron/archive/objectives/objective-detail.ts';
import { readRegisters } from '../../../../electron/archive/registers/read-registers.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { filledArchive } from '../../../support/filled-archive.ts';

/** The small archive with every name written that an objective and its rows can have, spaces around them. */
function namedArchive() {
  const filled = filledArchive();
  const { archive, objectiveId, phaseId, indicatorId } = filled;
  const status = readRegisters(archive.database).listItems.find(({ kind }) => kind === 'status')?.label ?? '';
  const type = readRegisters(archive.database).listItems.find(({ kind }) => kind === 'indicatorType')?.label ?? '';
  const relation = readRegisters(archive.database).listItems.find(({ kind }) => kind === 'relation')?.label ?? '';
  inTransaction(archive, 'nomi', (db) => {
    insertRows(db, PARTICIPANT_KIND, objectiveId, 0, [{}]);
  });
  const [participant] = readObjectiveDetail(archive.database, objectiveId).participants;
  if (participant === undefined) throw new Error('No participant');
  const write = (name: string, label: (name: string) => string) =>
    inTransaction(archive, `nomi ${name}`, (db) => {
      writeObjective(db, objectiveId, { status: label(status), responsible: name, councillor: name });
      writeRows(db, PHASE_KIND, objectiveId, [{ id: phaseId, patch: { responsible: name } }]);
      writeRows(db, INDICATOR_KIND, objectiveId, [{ id: indicatorId, patch: { type: label(type) } }]);
      writeRows(db, PARTICIPANT_KIND, objectiveId, [
        { id: participant.id, patch: { name, relation: label(relation) } },
      ]);
    });
  const read = () => {
    const { statusId, responsibleId, councillorId, phases, indicators, participants } = readObjectiveDetail(
      archive.database,
      objectiveId,
    );
    const { personId, relationId } = participants[0] ?? {};
    return [
      statusId,
      responsibleId,
      councillorId,
      phases[0]?.responsibleId,
      indicators[0]?.typeId,
      personId,
      relationId,
    ];
  };
  return { archive, write, read };
}

test.each(['', '  '])('a blank takes every name away: «%s»', (blank) => {
  const { archive, write, read } = namedArchive();
  write('  ROSSI MARIA ', (label) => ` ${label} `);
  expect(read().every((id) => typeof id === 'string')).toBe(true);
  expect(readRegisters(archive.database).people.map(({ name }) => name)).toEqual(['ROSSI MARIA']);
  expect(readRegisters(archive.database).councillors.map(({ name }) => name)).toEqual(['ROSSI MARIA']);
  write(blank, () => blank);
  expect(read()).toEqual(Array(7).fill(null));
  expect(readRegisters(archive.database).people).toHaveLength(1);
  archive.close();
});

test('a name that is there already is not added again, and a list takes none that it does not have', () => {
  const { archive, write, read } = namedArchive();
  write('ROSSI MARIA', (label) => label);
  const before = read();
  write(' ROSSI MARIA', (label) => `${label} `);
  expect(read()).toEqual(before);
  expect(readRegisters(archive.database).people).toHaveLength(1);
  expect(() => write('ROSSI MARIA', () => 'Inventato')).toThrow(
    expect.objectContaining({ code: 'field-invalid', fields: { status: expect.stringContaining('«Inventato»') } }),
  );
  expect(read()).toEqual(before);
  archive.close();
});
