import { inject } from 'vitest';

const failure = inject('buildFailure');
if (failure !== '') throw new Error(`The application could not be built:\n${failure}`);
