// What is assumed of Railway's project tokens and of GitHub's.
import { READ_LOGS, READ_TEN_SERVICES, WRITE_VARIABLE } from '../../src/adapters/railway/operations.ts';
import type { Access } from './access.ts';
import {
  type Answer,
  byHand,
  type Check,
  confirmed,
  contradicted,
  type Finding,
  listAt,
  notSettled,
  pick,
  skipped,
  textAt,
} from './check.ts';

const HOUR_MS = 60 * 60_000;

type Placed = Access & { place: NonNullable<Access['place']> };

function read(id: string, assumed: string, run: (access: Placed) => Promise<Finding>): Check {
  return {
    id,
    assumed,
    by: 'read',
    async run(access) {
      if (!access.railwayToken) return skipped('no Railway project token');
      return access.place ? await run(access as Placed) : notSettled('the project token named no environment');
    },
  };
}

/** Railway says what it refuses in words of its own. */
function describe({ status, body }: Answer): string {
  const [first] = listAt(body, 'errors');
  if (first === undefined) return `HTTP ${status}`;
  return `HTTP ${status}, ${/not authorized/i.test(textAt(first, 'message') ?? '') ? 'Not Authorized' : 'an error'}`;
}

const judge = (answer: Answer, value: unknown): Finding => {
  if (value !== undefined && value !== null && listAt(answer.body, 'errors').length === 0)
    return confirmed(describe(answer));
  return answer.body === undefined || answer.status >= 500 || answer.status === 429
    ? notSettled(describe(answer))
    : contradicted(describe(answer));
};

export const RAILWAY_CHECKS: readonly Check[] = [
  read('project-token-logs', 'A project token may read `environmentLogs`.', async ({ place, railway }) => {
    const { environmentId, serviceId } = place;
    const filter = serviceId ? `@service:${serviceId}` : '';
    const [from, to] = [Date.now() - HOUR_MS, Date.now()].map((time) => new Date(time).toISOString());
    const answer = await railway(READ_LOGS, { environmentId, filter, from, to, limit: 1 });
    return judge(answer, pick(answer.body, 'data', 'environmentLogs'));
  }),
  read('project-token-variables', 'It may list the variables below `projectToken`.', async ({ place }) =>
    judge(place.answer, pick(place.answer.body, 'data', 'projectToken', 'environment', 'variables')),
  ),
  read('sealed-values', 'A sealed variable says so in the listing; its value is not used.', async ({ place }) => {
    const sealed = place.variables.filter(
      (each) => pick(each, 'isSealed') === true && textAt(each, 'serviceId') === place.serviceId,
    );
    if (sealed.length === 0) return notSettled('no variable of the service is sealed');
    const values = sealed.map((each) => {
      const value = place.values[textAt(each, 'name') ?? ''];
      if (value === undefined || value === null) return value === null ? 'null' : 'absent';
      return value === '' ? 'empty' : 'text';
    });
    return confirmed(`${sealed.length} sealed: ${[...new Set(values)].join(', ')}`);
  }),
  read('shared-references', '`references` names a shared variable as `shared.NAME`.', async ({ place }) => {
    const all = place.variables.flatMap((each) => listAt(each, 'references').map(String));
    const shared = all.filter((each) => /shared/i.test(each));
    if (shared.length === 0) return notSettled(`no shared variable among ${all.length} references`);
    const form = (text: string) => (/^\$\{\{.*\}\}$/.test(text) ? 'in braces' : '`shared.NAME`');
    const isKnown = shared.every((each) => /^(\$\{\{\s*)?shared\.[A-Za-z_][A-Za-z0-9_]*(\s*\}\})?$/.test(each));
    return isKnown ? confirmed([...new Set(shared.map(form))].join(', ')) : contradicted('another form');
  }),
  read('ten-services', 'One request may ask about ten services.', async ({ place, railway }) => {
    const { projectId, environmentId, serviceId } = place;
    if (!serviceId) return notSettled('no service with a WhatsApp token');
    const ids = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`s${at}`, serviceId]));
    const answer = await railway(READ_TEN_SERVICES, { projectId, environmentId, ...ids });
    return judge(answer, pick(answer.body, 'data', 'deployments9'));
  }),
  {
    id: 'project-token-write',
    assumed: 'It may call `variableUpsert`.',
    by: 'write',
    changes:
      'Sets LIVE_CHECK=one on the service, without a deployment. Delete the variable in the dashboard afterwards.',
    lacks: ({ place }) => (place?.serviceId ? undefined : 'no project token, or no service with a WhatsApp token'),
    async run({ place, railway }) {
      const { projectId, environmentId, serviceId } = place ?? {};
      const variable = { projectId, environmentId, serviceId, name: 'LIVE_CHECK', value: 'one' };
      const answer = await railway(WRITE_VARIABLE, variable);
      return judge(answer, pick(answer.body, 'data', 'variableUpsert'));
    },
  },
  byHand('redeploy-variables', '`deploymentRedeploy` starts the bot with the variables of now.'),
  byHand('seal-kept', '`variableUpsert` keeps a seal.'),
  byHand('staged-changes-kept', '`variableUpsert` leaves changes alone that wait in the dashboard.'),
  byHand('public-domain', 'The variables of a service include `RAILWAY_PUBLIC_DOMAIN`.'),
  byHand('project-token-domains', 'A project token may read `domains`.'),
  byHand('rate-limit-headers', 'Each answer tells the limit of an hour.'),
];

const repositoryOf = ({ env, githubToken }: Access) =>
  githubToken && /^[\w.-]+\/[\w.-]+$/.test(env.REPO ?? '') ? env.REPO : undefined;
const NO_REPOSITORY = 'no GITHUB_TOKEN, or no REPO';

function judgeGitHub({ status, body }: Answer): Finding {
  return body === undefined || status >= 500 || status === 429 || status === 401
    ? notSettled(`HTTP ${status}`)
    : contradicted(`HTTP ${status}`);
}

export const GITHUB_CHECKS: readonly Check[] = [
  {
    id: 'token-login',
    assumed: "A token learns its own name; an app's, too.",
    by: 'read',
    async run({ githubToken, github }) {
      if (!githubToken) return skipped(NO_REPOSITORY);
      const answer = await github('/graphql', { query: '{ viewer { login } }' });
      const login = textAt(answer.body, 'data', 'viewer', 'login');
      if (!login) return judgeGitHub(answer);
      return login.endsWith('[bot]') ? confirmed('the name of an app') : notSettled("only an app's token settles it");
    },
  },
  {
    id: 'closed-by',
    assumed: 'GitHub shows who closed an issue.',
    by: 'read',
    async run(access) {
      const repository = repositoryOf(access);
      if (!repository) return skipped(NO_REPOSITORY);
      const list = await access.github(`/repos/${repository}/issues?state=closed&per_page=20`);
      if (list.status !== 200) return judgeGitHub(list);
      const issues = Array.isArray(list.body)
        ? list.body.filter((each) => pick(each, 'pull_request') === undefined)
        : [];
      const number = pick(issues[0], 'number');
      if (typeof number !== 'number') return notSettled('no issue is closed');
      const answer = await access.github(`/repos/${repository}/issues/${number}`);
      if (answer.status !== 200) return judgeGitHub(answer);
      const type = textAt(answer.body, 'closed_by', 'type');
      return type === 'User' || type === 'Bot' ? confirmed(`type ${type}`) : contradicted('without it');
    },
  },
  {
    id: 'start-monitor',
    assumed: 'A fine-grained token with *Actions: write* alone starts the monitor.',
    by: 'write',
    changes: 'Starts the workflow monitor.yml on the branch main.',
    lacks: (access) => (repositoryOf(access) ? undefined : NO_REPOSITORY),
    async run(access) {
      const path = `/repos/${repositoryOf(access)}/actions/workflows/monitor.yml/dispatches`;
      const answer = await access.github(path, { ref: 'main' });
      if (![200, 204].includes(answer.status)) return judgeGitHub(answer);
      const isFineGrained = access.githubToken?.startsWith('github_pat_');
      return isFineGrained ? confirmed(`HTTP ${answer.status}`) : notSettled('only a fine-grained token settles it');
    },
  },
  byHand('publish-page', '`page.yml` publishes the page.'),
  byHand('slim-minutes', '`ubuntu-slim` uses up included minutes one to one: not known.'),
];
