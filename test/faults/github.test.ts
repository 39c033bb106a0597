// GitHub fails in every way. `npm run test:faults`; `npm test` does not run it.
import { everyCommandHoldsWhileItFails } from './matrix.ts';

everyCommandHoldsWhileItFails('github');
