// `npm test`: every test but those of test:e2e, test:workflows and test:faults. Jest's settings.
import jest from '../jest.config.json' with { type: 'json' };
import { ROOMS } from './e2e.config.mjs';

export default {
  ...jest,
  rootDir: '..',
  testPathIgnorePatterns: [...jest.testPathIgnorePatterns, `<rootDir>/test/(${ROOMS.join('|')})/`],
};
