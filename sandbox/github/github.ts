// The stand-in of GitHub's REST API: the emulator's stateful repository, behind a proxy that adds what it lacks.
import { createHash } from 'node:crypto';
import type { Call, Reply } from '../call.ts';
import { type Service, startService } from '../service.ts';
import {
  APP,
  BOT,
  describePermission,
  describeWorkflow,
  dress,
  dressIssue,
  listIssues,
  OWNER,
  type RawComment,
  type RawIssue,
  REFUSALS,
} from './answers.ts';
import { answerGraphql } from './graphql.ts';
import { type HistoryBranch, listRuns, openHistoryBranch, type WorkflowRun, withholdLarge } from './history.ts';
import { ACCOUNTS, openRepository, REPO } from './repository.ts';

/** An issue and everything in it. */
export interface IssueView extends Omit<RawIssue, 'labels' | 'comments' | 'assignees'> {
  labels: string[];
  assignees: string[];
  /** The texts, oldest first. */
  comments: string[];
}

export interface Dispatch {
  /** File or id of the workflow, or the `event_type` of a repository_dispatch. */
  target: string;
  body: { ref?: string; inputs?: Record<string, unknown>; client_payload?: unknown };
}

export interface GitHubState {
  /** `octo` and `bot`: the one repository there is. */
  owner: string;
  repo: string;
  /** Of a workflow that may write issues: `github-actions[bot]`. */
  token: string;
  /** Of a workflow without `issues: write`. */
  readOnlyToken: string;
  /** Of an app that may write issues: `token-keeper[bot]`. */
  appToken: string;
  /** Of `octo`, who owns the repository. */
  personalToken: string;
  issues(): Promise<IssueView[]>;
  /**
   * Opens an issue as a person: `octo` (OWNER), `colleague` (COLLABORATOR), or anybody else (NONE), of whom `insider` may
   * write all the same; a name that ends in `[bot]` is an app's. Returns its number.
   */
  createIssueAs(login: string, issue: { title: string; body?: string; labels?: string[] }): Promise<number>;
  commentAs(login: string, number: number, text: string): Promise<void>;
  closeAs(login: string, number: number, reason?: 'completed' | 'not_planned' | 'duplicate'): Promise<void>;
  reopen(number: number): Promise<void>;
  editBody(number: number, body: string): Promise<void>;
  addLabel(number: number, label: string): Promise<void>;
  removeLabel(number: number, label: string): Promise<void>;
  lock(number: number): Promise<void>;
  /** Moves it to another repository: 301 from now on. */
  transfer(number: number): void;
  /** Deletes it: 410 from now on. */
  delete(number: number): void;
  disableIssues(): void;
  /** Renames the repository: 301 from now on, and only GraphQL says what it is called. */
  rename(nameWithOwner: string): void;
  /** Issues with labels are refused from now on. */
  refuseLabels(): void;
  /** Lists lag behind: they show issues as they are now until the function it returns is called. */
  holdLists(): Promise<() => void>;
  /** Changes times, or how many comments it is said to have. */
  backdate(
    number: number,
    past: { createdAt?: Date; updatedAt?: Date; closedAt?: Date; comments?: number },
  ): Promise<void>;
  dispatches(): Dispatch[];
  /** How each workflow stands, by its file name: `active`, `disabled_inactivity`, …; others are not there. */
  workflows: Map<string, string>;
  /** The runs of each workflow, by its file name. */
  runs: Map<string, WorkflowRun[]>;
  /** When personal tokens end, which GitHub says beside each answer; never unless said. */
  expireToken(at: Date): void;
  /** The branch that the history is kept on. */
  history: HistoryBranch;
}

export type GitHubSandbox = Service & GitHubState;

const MAX_BODY = 65_536;

/** Of a token's shape, and clearly nobody's. */
const tokenFor = (kind: string, name: string) =>
  `${kind}_${createHash('sha256').update(name).digest('hex').slice(0, 36)}`;

export async function startGitHub({
  latencyMs,
  now,
}: {
  latencyMs?: number | undefined;
  now: () => Date;
}): Promise<GitHubSandbox> {
  const token = tokenFor('ghs', 'workflow');
  const readOnlyToken = tokenFor('ghs', 'read-only workflow');
  const appToken = tokenFor('ghs', APP);
  const personalToken = tokenFor('ghp', OWNER);
  const logins: Record<string, string> = {
    [token]: BOT,
    [readOnlyToken]: BOT,
    [appToken]: APP,
    [personalToken]: OWNER,
  };
  const dispatched: Dispatch[] = [];
  const workflows = new Map(['monitor.yml', 'update-token.yml'].map((file) => [file, 'active']));
  const runs = new Map<string, WorkflowRun[]>();
  let disabled = false;
  let takesLabels = true;
  let movedTo: string | undefined;
  let held: RawIssue[] | undefined;
  let tokenEndsAt: Date | undefined;
  const service = await startService({ name: 'GitHub', latencyMs, now, handle });
  const repository = await openRepository({ url: service.url, now });
  const { ask, allIssues, forward, overlayOf, patch } = repository;

  async function handle(call: Call): Promise<Reply> {
    const reply = await route(call);
    const limit = {
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '990',
      'x-ratelimit-reset': String(Math.ceil(now().getTime() / 1000) + 3_600),
    };
    const given = call.headers.authorization?.replace(/^(?:token|bearer)\s+/i, '');
    // https://github.blog/changelog/2021-07-26-expiration-options-for-personal-access-tokens/
    const end = `${tokenEndsAt?.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
    const expiry = tokenEndsAt && given === personalToken ? { 'github-authentication-token-expiration': end } : {};
    return { ...reply, headers: { ...limit, ...expiry, ...reply.headers } };
  }

  async function route(call: Call): Promise<Reply> {
    const { method, path, headers } = call;
    const given = headers.authorization?.replace(/^(?:token|bearer)\s+/i, '');
    const login = logins[given ?? ''];
    if (!given) return REFUSALS.noToken();
    if (!login) return REFUSALS.badCredentials();
    if (path === '/user' && login.endsWith('[bot]')) return REFUSALS.notAccessible();
    if (path === '/graphql') return await answerGraphql(call.body, { login, nameWithOwner: movedTo ?? `${OWNER}/bot` });
    if (movedTo && path.startsWith(REPO))
      return REFUSALS.moved(`${service.url}/repositories/2${path.slice(REPO.length)}`);
    if (
      path.startsWith('/repositories/') ||
      (path.startsWith('/repos/') && path !== REPO && !path.startsWith(`${REPO}/`))
    )
      return REFUSALS.notFound();
    if (method !== 'GET' && given === readOnlyToken) return REFUSALS.notAccessible();
    const [, asked] = /\/collaborators\/([^/]+)\/permission$/.exec(path) ?? [];
    if (method === 'GET' && asked) return describePermission(decodeURIComponent(asked));
    const [, file] = /\/actions\/workflows\/([^/]+)$/.exec(path) ?? [];
    if (method === 'GET' && file) return describeWorkflow(file, workflows.get(file));
    const [, listed] = /\/actions\/workflows\/([^/]+)\/runs$/.exec(path) ?? [];
    if (method === 'GET' && listed) {
      return workflows.has(listed) ? listRuns(runs.get(listed) ?? [], call.query) : REFUSALS.notFound();
    }
    const [, workflow] = /\/actions\/workflows\/([^/]+)\/dispatches$/.exec(path) ?? [];
    if (method === 'POST' && (workflow || path === `${REPO}/dispatches`)) {
      const body = JSON.parse(call.body);
      dispatched.push({ target: decodeURIComponent(workflow ?? body.event_type), body });
      return { status: 204, body: '' };
    }
    const issuePath = path.startsWith(REPO) ? /^\/issues(?:\/(\d+)(\/.*)?)?$/.exec(path.slice(REPO.length)) : null;
    if (issuePath)
      return await routeIssue(
        call,
        login,
        issuePath[1] === undefined ? undefined : Number(issuePath[1]),
        issuePath[2] ?? '',
      );
    const query = call.query.size > 0 ? `?${call.query}` : '';
    const reply = await forward(login, method, `${path}${query}`, call.body);
    return method === 'GET' && path.startsWith(`${REPO}/contents/`) ? withholdLarge(reply) : reply;
  }

  async function routeIssue(call: Call, login: string, number: number | undefined, rest: string): Promise<Reply> {
    const { method, path, query } = call;
    const listing = number === undefined && method === 'GET';
    if (disabled) return listing ? listIssues([], query, `${service.url}${path}`) : REFUSALS.disabled();
    if (listing) return listIssues(held ?? (await allIssues()), query, `${service.url}${path}`);
    const input = call.body ? JSON.parse(call.body) : {};
    const gone = number === undefined ? undefined : overlayOf(number).gone;
    if (gone === 'deleted') return REFUSALS.deleted();
    if (gone === 'transferred') return REFUSALS.moved(`${service.url}/repositories/2/issues/${number}${rest}`);
    if (String(input.body ?? '').length > MAX_BODY) return REFUSALS.bodyTooLong();
    if (!takesLabels && input.labels?.length > 0) return REFUSALS.labelRefused();
    const stranger = [input.assignees ?? []].flat().find((each) => !ACCOUNTS.includes(each));
    if (stranger !== undefined) return REFUSALS.unknownAssignee(stranger);
    if (method === 'POST' && rest === '/comments' && (await ask<RawIssue>(OWNER, 'GET', `/issues/${number}`)).locked)
      return REFUSALS.locked();
    const before =
      number !== undefined && method === 'PATCH' && rest === '' ? await forward(login, 'GET', path) : undefined;
    if (before?.status === 200) return await patch(login, JSON.parse(before.body), input);
    return await pass(login, call, rest);
  }

  /** Lets the emulator do it, and shows the result as GitHub would. */
  async function pass(login: string, { method, path, query, body }: Call, rest: string): Promise<Reply> {
    const reply = await forward(login, method, query.size > 0 ? `${path}?${query}` : path, body);
    if (reply.status >= 300 || reply.body === '') return reply;
    const raw = JSON.parse(reply.body);
    const number = Number(raw.number ?? /\/issues\/(\d+)/.exec(path)?.[1]);
    if (method !== 'GET') overlayOf(number).updatedAt = now();
    const show = (each: RawIssue | RawComment) =>
      'title' in each ? dressIssue(each, overlayOf(each.number), service.url) : dress(each, service.url);
    if (rest.startsWith('/comments'))
      return { ...reply, body: JSON.stringify(Array.isArray(raw) ? raw.map(show) : show(raw)) };
    return { ...reply, body: JSON.stringify('title' in raw ? show(raw) : raw) };
  }

  const asAccount = (login: string) => (ACCOUNTS.includes(login) ? login : OWNER);
  const change = async (login: string, number: number, input: Partial<RawIssue>) => {
    await patch(asAccount(login), await ask<RawIssue>(OWNER, 'GET', `/issues/${number}`), input);
    if (input.state === 'closed') overlayOf(number).closedBy = login;
  };

  const state: GitHubState = {
    owner: OWNER,
    repo: 'bot',
    token,
    readOnlyToken,
    appToken,
    personalToken,
    async issues() {
      const found = await allIssues();
      const views = found.map(async ({ labels, assignees, comments: _count, ...issue }) => ({
        ...issue,
        labels: labels.map(({ name }) => name),
        assignees: assignees.map(({ login }) => login),
        comments: (await ask<RawComment[]>(OWNER, 'GET', `/issues/${issue.number}/comments?per_page=100`)).map(
          ({ body }) => body,
        ),
      }));
      return (await Promise.all(views)).sort((a, b) => a.number - b.number);
    },
    async createIssueAs(login, issue) {
      const { number } = await ask<RawIssue>(asAccount(login), 'POST', '/issues', issue);
      Object.assign(overlayOf(number), asAccount(login) !== login && { login });
      return number;
    },
    async commentAs(login, number, text) {
      await ask(asAccount(login), 'POST', `/issues/${number}/comments`, { body: text });
      overlayOf(number).updatedAt = now();
    },
    closeAs: (login, number, reason = 'completed') => change(login, number, { state: 'closed', state_reason: reason }),
    reopen: (number) => change(OWNER, number, { state: 'open' }),
    editBody: (number, body) => change(OWNER, number, { body }),
    addLabel: async (number, label) => void (await ask(OWNER, 'POST', `/issues/${number}/labels`, { labels: [label] })),
    removeLabel: async (number, label) =>
      void (await ask(OWNER, 'DELETE', `/issues/${number}/labels/${encodeURIComponent(label)}`)),
    lock: async (number) => void (await ask(OWNER, 'PUT', `/issues/${number}/lock`, {})),
    transfer: (number) => void Object.assign(overlayOf(number), { gone: 'transferred' }),
    delete: (number) => void Object.assign(overlayOf(number), { gone: 'deleted' }),
    disableIssues() {
      disabled = true;
    },
    rename(nameWithOwner) {
      movedTo = nameWithOwner;
    },
    refuseLabels() {
      takesLabels = false;
    },
    async holdLists() {
      held = await allIssues();
      return () => {
        held = undefined;
      };
    },
    async backdate(number, { comments, ...times }) {
      Object.assign(overlayOf(number), times);
      if (comments === undefined) return;
      const { comments: written } = await ask<RawIssue>(OWNER, 'GET', `/issues/${number}`);
      overlayOf(number).extraComments = comments - written;
    },
    dispatches: () => dispatched,
    workflows,
    runs,
    expireToken(at) {
      tokenEndsAt = at;
    },
    history: openHistoryBranch(repository, REPO),
  };

  const { close } = service;
  return Object.assign(service, state, {
    async close() {
      await close();
      await repository.close();
    },
  });
}
