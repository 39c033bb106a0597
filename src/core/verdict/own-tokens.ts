// The tokens that the monitor itself lives on: when one of them ends, nobody watches any more.
import type { Reason } from '../reason.ts';
import { DAY_MS, renderTime } from '../time.ts';

/** How long before its end the GitHub token is warned of. */
const WARN_BEFORE_MS = 14 * DAY_MS;

/** No duration in it: an open issue would be rewritten at every check. */
export function judgeGitHubToken(expiresAt: Date | undefined, now: Date): Reason[] {
  if (!expiresAt || expiresAt.getTime() - now.getTime() > WARN_BEFORE_MS) return [];
  return [
    {
      code: 'GITHUB_TOKEN_EXPIRES',
      level: 'warning',
      what: `The monitor's own GitHub token expires at ${renderTime(expiresAt)}. The WhatsApp token is not affected.`,
      why: 'Without it, the monitor cannot open or close the issue.',
      fix: 'Create a new one (GitHub → Settings → Developer settings → Personal access tokens), and save it as `github-token`. In a workflow, you can leave `github-token` out instead.',
    },
  ];
}
