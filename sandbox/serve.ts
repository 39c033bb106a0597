// `npm run sandbox`: leaves the stand-ins running with one healthy bot in them, and prints what to export.
import { APP_ID, fakeToken, PHONE_NUMBER_ID, startBot } from './bot.ts';
import { issueAdminToken } from './meta/business.ts';

const DAY = 24 * 60 * 60_000;

const bot = await startBot();
const { meta, railway, github } = bot.sandbox;
const another = bot.issueToken('b', 60 * DAY);
meta.business.addBusiness({ ownedApps: new Set([APP_ID]) });
const admin = issueAdminToken(meta, { token: fakeToken('c'), appId: APP_ID });
const variables = {
  RAILWAY_TOKEN: railway.projectToken,
  RAILWAY_API_URL: `${railway.url}/graphql/v2`,
  GRAPH_API_URL: meta.url,
  REPO: 'octo/bot',
  GITHUB_TOKEN: github.token,
  GITHUB_API_URL: github.url,
};

const lines = [
  '# Stand-ins of Meta, Railway and GitHub are running; Ctrl-C ends them. In another terminal:',
  ...Object.entries(variables).map(([name, value]) => `export ${name}='${value}'`),
  '# and then, for example: npm run check-token',
  `# App ${APP_ID}, phone number ${PHONE_NUMBER_ID}. A token to update to:`,
  `# ${another}`,
  '# An admin token for `permanent`:',
  `# ${admin}`,
];
process.stdout.write(`${lines.join('\n')}\n`);

for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => void bot.sandbox.close());
