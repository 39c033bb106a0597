// Settings become adapters become a manager; the only file that chooses between implementations.
import { setTimeout as sleep } from 'node:timers/promises';
import { dryIssues, dryMeta, dryRailway } from './adapters/dry-run.ts';
import { createHttp } from './adapters/http.ts';
import { createMeta } from './adapters/meta.ts';
import { createRailway } from './adapters/railway.ts';
import { neutralise } from './core/neutralise.ts';
import { redactPersonal } from './core/redact.ts';
import { type RunContext, WhatsAppTokenManager } from './manager.ts';
import type { Clock } from './ports.ts';
import type { Secrets } from './secret.ts';
import type { Settings } from './settings.ts';

const clock: Clock = {
  now: () => new Date(),
  deadline: (durationMs) => AbortSignal.timeout(durationMs),
  sleep: (durationMs, signal) => sleep(durationMs, undefined, { signal }).catch(() => {}),
};

/** Where the program runs, as a door knows it. */
export interface Surroundings {
  env: Record<string, string | undefined>;
  /** Base URL of GitHub's REST API. */
  githubApiUrl: string;
  context: Omit<RunContext, 'dryRun'>;
  /** The branch whose monitor workflow is started. */
  defaultBranch?: string;
  /** Shows progress, a line at a time. */
  say(text: string): void;
}

/** A manager on the real adapters. */
export async function createManager(
  settings: Settings,
  secrets: Secrets,
  surroundings: Surroundings,
): Promise<WhatsAppTokenManager> {
  const { bot, railway, meta, github, dryRun, monitorWorkflow } = settings;
  const { env, githubApiUrl, context, defaultBranch = 'main', say } = surroundings;
  const { redact } = secrets;
  const http = createHttp({ userAgent: 'whatsapp-token-manager', env });
  const clean = (text: string) => neutralise(redactPersonal(redact(text)));
  const keep = (value: string) => secrets.keep(value);
  const createGitHubPorts = async () => {
    if (!github) return {};
    const { createGitHub } = await import('./adapters/github-issues.ts');
    const { issues, startWorkflow } = createGitHub({
      ...github,
      apiUrl: githubApiUrl,
      fetch: http.fetch,
      clean,
      redact,
    });
    const startMonitor = (signal: AbortSignal) => startWorkflow(monitorWorkflow ?? '', defaultBranch, signal);
    return { issues: dryRun ? dryIssues(issues) : issues, ...(monitorWorkflow && !dryRun ? { startMonitor } : {}) };
  };
  const realMeta = createMeta({ http, baseUrl: meta.url, version: meta.version, clean, keep });
  const realRailway = railway && createRailway({ http, clean, keep, ...railway });
  return new WhatsAppTokenManager(
    bot,
    {
      meta: dryRun ? dryMeta(realMeta, say) : realMeta,
      ...(realRailway ? { railway: dryRun ? dryRailway(realRailway, say, clock.now) : realRailway } : {}),
      ...(await createGitHubPorts()),
      clock,
      excerpt: clean,
      keep,
      say,
    },
    { ...context, dryRun },
  );
}
