import { fileURLToPath } from 'node:url';
import { buildDesktop } from './build-desktop.ts';

await buildDesktop(fileURLToPath(new URL('../..', import.meta.url)));
