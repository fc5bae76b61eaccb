import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { AppError } from '../../../../shared/errors.ts';
import { schedeOfText } from '../../../support/schede-of-text.ts';
import { utf8, VALLECHIARA, VALLECHIARA_SCHEDE } from '../vallechiara.ts';

const LINES = VALLECHIARA.split('\n');
const WHOLE = JSON.stringify(VALLECHIARA_SCHEDE);

/** One line of a text lost, said twice, in the place of the next, joined to it, or cut in the middle. */
const DAMAGES: Readonly<Record<string, (lines: string[], at: number) => void>> = {
  lost: (lines, at) => void lines.splice(at, 1),
  twice: (lines, at) => void lines.splice(at, 0, lines[at] ?? ''),
  swapped: (lines, at) => void lines.splice(at, 2, lines[at + 1] ?? '', lines[at] ?? ''),
  joined: (lines, at) => void lines.splice(at, 2, `${lines[at]} ${lines[at + 1] ?? ''}`),
  cut: (lines, at) => {
    const line = lines[at] ?? '';
    lines.splice(at, 1, line.slice(0, line.length / 2), line.slice(line.length / 2));
  },
};

/**
 * What is read of a text and what is said of it: fingerprints of the schede and of every doubt with its words and place, then the doubts
 * that the whole text does not raise.
 */
function told(text: string): string {
  try {
    const { schede, problems } = schedeOfText(utf8(text), 'a.txt');
    const read = JSON.stringify(schede);
    const usual = [...USUAL];
    const more = problems.flatMap(({ code, severity }) => {
      const known = usual.indexOf(code);
      if (known >= 0) usual.splice(known, 1);
      return known >= 0 ? [] : [severity === 'blocking' ? `${code}!` : code];
    });
    const said = problems.map(({ message, place }) => `${place.page}:${place.line} ${message}`).join('\n');
    return [read === WHOLE ? 'whole' : `${schede.length} ${fingerprint(read)}`, fingerprint(said), ...more].join(' ');
  } catch (error) {
    if (error instanceof AppError) return `refused ${error.code} ${error.message}`;
    throw error;
  }
}

const USUAL = schedeOfText(utf8(VALLECHIARA), 'a.txt').problems.map(({ code }) => code);
const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

// No damage may be read in another way, nor told otherwise, without anyone seeing it. The files in __snapshots__ are changed by -u alone,
// after a look at what moved.
test.each(Object.entries(DAMAGES))('what is made of a text of which a line is %s', async (name, damage) => {
  const outcomes = LINES.map((_, at) => {
    const lines = [...LINES];
    damage(lines, at);
    return `${at + 1} ${told(lines.join('\n'))}`;
  });
  await expect(`${outcomes.join('\n')}\n`).toMatchFileSnapshot(`__snapshots__/damaged-${name}.txt`);
});
