// A bot that is not alone in its project, and what stands at the three services before and after a run.
import { type Bot, startBot } from '../../sandbox/bot.ts';
import type { IssueView } from '../../sandbox/github/github.ts';
import { deathOf } from '../../sandbox/meta/state.ts';
import type { RecordedRequest } from '../../sandbox/service.ts';
import { runWithoutLeak } from '../support/secrets.ts';

export const TOKEN = 'W1_WHATSAPP_ACCESS_TOKEN';
const DAY = 86_400_000;
/** The same for every scene, so that an issue of one says what it would say in another. */
const DIED = new Date(Date.now() - 10 * 60_000);

/** What stands at the services at one moment. */
export interface Standing {
  stored: string;
  /** Meta accepts it. */
  storedLives: boolean;
  running: string | undefined;
  issues: IssueView[];
  /** The text of each file of the history's branch. */
  history: Record<string, string>;
  commits: number;
  /** Whatever the program has no business with: every other variable, and the deployments of other services. */
  others: object;
  /** How often the stand-ins have done what changes something. */
  done: { writes: number; deployments: number; issues: number };
}

/** What one run sent, in order: `read`, or the kind of change. */
export type Traffic = Record<'railway' | 'github', string[]>;

export interface Scene extends AsyncDisposable {
  bot: Bot;
  look(): Promise<Standing>;
  /** What was sent since this was asked last. */
  traffic(): Traffic;
  /** Every token that Meta has given out. */
  known(): string[];
  /** The one that lies ready. */
  backup?: string;
}

export interface SceneOptions {
  livesForMs: number;
  hasBackup?: true;
}

export async function startScene({ livesForMs, hasBackup }: SceneOptions): Promise<Scene> {
  const bot = await startBot(livesForMs > 0 ? { livesForMs } : {});
  const { meta, railway, github } = bot.sandbox;
  if (livesForMs === 0) meta.expire(bot.token, DIED);
  railway.addService({ name: 'shop', variables: { SHOP_TOKEN: 'a-token-of-the-shop', PORT: '3000' } });
  railway.deploymentScript = ['SUCCESS'];
  const backup = hasBackup && bot.issueToken('r', 'never');
  if (backup) {
    const updatedAt = new Date(Date.now() - DAY);
    railway.setVariable({ name: `${TOKEN}_BACKUP`, value: backup, serviceId: bot.serviceId, updatedAt });
  }
  let writes = 0;
  const { setVariable } = railway;
  railway.setVariable = (variable) => {
    writes++;
    return setVariable(variable);
  };
  const seen = { railway: 0, github: 0 };
  const since = (service: 'railway' | 'github', nameOf: (request: RecordedRequest) => string) => {
    const names = bot.sandbox[service].requests.slice(seen[service]).map(nameOf);
    seen[service] += names.length;
    return names;
  };
  const isOurs = (each: { serviceId?: string }) => each.serviceId === bot.serviceId;

  return {
    bot,
    async look() {
      const stored = railway.variable(TOKEN, bot)?.value ?? '';
      const record = meta.tokens.get(stored);
      const issues = await github.issues();
      return {
        stored,
        storedLives: record !== undefined && !deathOf(record, new Date()),
        running: railway.running(bot.serviceId)?.variables[TOKEN] ?? undefined,
        issues,
        history: await github.history.files(),
        commits: (await github.history.commits()).length,
        others: structuredClone({
          variables: railway.variables.filter((each) => !isOurs(each) || each.name !== TOKEN),
          deployments: railway.deployments.filter((each) => !isOurs(each)),
        }),
        done: { writes, deployments: railway.deployments.length, issues: issues.length },
      };
    },
    traffic: () => ({ railway: since('railway', nameRailway), github: since('github', nameGitHub) }),
    known: () => [...meta.tokens.keys()],
    ...(backup ? { backup } : {}),
    [Symbol.asyncDispose]: () => bot.sandbox.close(),
  };
}

/** Both mutations deploy. */
function nameRailway({ body }: RecordedRequest): string {
  const [, mutation = 'read'] = /"query":"mutation (\w+)/.exec(body) ?? [];
  return mutation === 'redeploy' ? 'deploy' : mutation;
}

function nameGitHub({ method, path }: RecordedRequest): string {
  return method === 'GET' ? 'read' : `${method} ${path}`;
}

/** An issue as the program itself opens it for a dead token. */
export interface OpenIssue {
  title: string;
  body: string;
  labels: string[];
}

/** Has the program open one. */
export async function makeIssue(): Promise<OpenIssue> {
  await using scene = await startScene({ livesForMs: 0 });
  await runWithoutLeak(scene.bot);
  const [issue] = await scene.bot.sandbox.github.issues();
  return { title: issue?.title ?? '', body: issue?.body ?? '', labels: issue?.labels ?? [] };
}
