import { fileURLToPath } from 'node:url';
import { buildDesktop } from './desktop/build-desktop.ts';

await buildDesktop(fileURLToPath(new URL('../..', import.meta.url)));
