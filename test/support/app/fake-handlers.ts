import { contract, type Handlers } from '../../../shared/ipc/contract.ts';

/** Handlers of which a test writes only those it asks; the others fail as a bug would. */
export function fakeHandlers(written: Partial<Handlers>): Handlers {
  const missing = Object.keys(contract).map((name) => [
    name,
    () => {
      throw new Error(`The test did not expect ${name}`);
    },
  ]);
  return { ...Object.fromEntries(missing), ...written } as Handlers;
}
