import { writeSync } from 'node:fs';
import process from 'node:process';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { AUTHOR } from './author.ts';
import { savedText, saveText } from './office-files.ts';

/*
 * Types into an archive without stopping, to be killed. Arguments: the archive, the pause between two edits in milliseconds. Says the
 * number of the edit that it finds, and then of each after it was saved.
 */
const [, , path = '', pause = '0'] = process.argv;
const archive = openArchive(path, AUTHOR);
const found = Number(savedText(archive));
writeSync(1, `found ${found}\n`);
for (let number = found + 1; ; number += 1) {
  saveText(archive, String(number));
  writeSync(1, `saved ${number}\n`);
  await new Promise((resolve) => setTimeout(resolve, Number(pause)));
}
