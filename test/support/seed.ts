// Every run of the tests asks the properties the same things; a run with another seed asks them others.
import { env } from 'node:process';
import fc from 'fast-check';

/** Of any property that fails, fast-check prints it. `npm run test:random` sets others. */
export const SEED = Number(env.TEST_SEED ?? 1817228464);
if (!Number.isSafeInteger(SEED)) throw new Error('TEST_SEED has to be a whole number.');

fc.configureGlobal({ seed: SEED });
