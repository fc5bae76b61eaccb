import { AppError } from '../shared/errors.ts';
import { contract, type Handlers } from '../shared/ipc/contract.ts';
import type { StartApplication } from './hosted-application.ts';

/** Starts the application under a host. */
export const startApplication: StartApplication = () => {
  const refuse = () => {
    throw new AppError('usage', 'Questa funzione non è ancora disponibile in questa versione.');
  };
  return {
    handlers: Object.fromEntries(Object.keys(contract).map((name) => [name, refuse])) as unknown as Handlers,
    openFromOutside: async () => {},
    close: async () => {},
  };
};
