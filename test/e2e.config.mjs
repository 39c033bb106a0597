// `npm run test:e2e`: whatever starts a process of its own, the built Action, the terminal or a browser. Jest's settings.
import jest from '../jest.config.json' with { type: 'json' };

export const ROOMS = ['attacks', 'bench', 'cli', 'e2e', 'examples', 'page', 'scripts'];

export default {
  ...jest,
  rootDir: '..',
  roots: ROOMS.map((room) => `<rootDir>/test/${room}`),
  // A process takes longer where others work.
  testTimeout: 120_000,
};
