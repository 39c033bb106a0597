// Settings become adapters become a manager; the only file that chooses between implementations.
import { dryIssues } from './adapters/dry-run.ts';
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
};

/** Where the program runs, as a door knows it. */
export interface Surroundings {
  env: Record<string, string | undefined>;
  /** Base URL of GitHub's REST API. */
  githubApiUrl: string;
  context: Omit<RunContext, 'dryRun'>;
}

/** A manager on the real adapters. */
export async function createManager(
  settings: Settings,
  secrets: Secrets,
  surroundings: Surroundings,
): Promise<WhatsAppTokenManager> {
  const { bot, railway, meta, github, dryRun } = settings;
  const { env, githubApiUrl, context } = surroundings;
  const { redact } = secrets;
  const http = createHttp({ userAgent: 'whatsapp-token-manager', env });
  const clean = (text: string) => neutralise(redactPersonal(redact(text)));
  const createIssues = async () => {
    if (!github) return {};
    const { createGitHubIssues } = await import('./adapters/github-issues.ts');
    const issues = createGitHubIssues({ ...github, apiUrl: githubApiUrl, fetch: http.fetch, clean, redact });
    return { issues: dryRun ? dryIssues(issues) : issues };
  };
  return new WhatsAppTokenManager(
    bot,
    {
      meta: createMeta({ http, baseUrl: meta.url, version: meta.version, clean }),
      ...(railway ? { railway: createRailway({ http, clean, keep: (value) => secrets.keep(value), ...railway }) } : {}),
      ...(await createIssues()),
      clock,
      excerpt: clean,
    },
    { ...context, dryRun },
  );
}
