// Runs the checks one after the other, asks before each write, and renders what came of it.
import { type Given, openAccess } from './access.ts';
import { type Check, type Finding, notSettled, skipped } from './check.ts';
import { META_CHECKS } from './meta.ts';
import { GITHUB_CHECKS, RAILWAY_CHECKS } from './railway-and-github.ts';
import { SYSTEM_USER_CHECKS } from './system-users.ts';

/** In the order of docs/live-checks.md, which names the same ids. */
export const CHECKS: readonly Check[] = [...META_CHECKS, ...SYSTEM_USER_CHECKS, ...RAILWAY_CHECKS, ...GITHUB_CHECKS];

export interface Outcome extends Finding {
  id: string;
}

export interface Desk {
  /** Whether to send a write. Anything but a plain yes is a no. */
  confirm(id: string, changes: string): Promise<boolean>;
  progress(id: string): void;
}

export async function runChecks(given: Given, { confirm, progress }: Desk): Promise<Outcome[]> {
  const access = await openAccess(given);
  const outcomes: Outcome[] = [];
  for (const check of CHECKS) {
    progress(check.id);
    outcomes.push({ id: check.id, ...(await settle(check)) });
  }
  return outcomes;

  async function settle(check: Check): Promise<Finding> {
    if (check.by === 'hand') return skipped('the page has the command');
    if (check.by === 'write') {
      const lacks = check.lacks(access);
      if (lacks) return skipped(lacks);
      if (!(await confirm(check.id, check.changes))) return skipped('not sent: you said no');
    }
    // What a fault says may hold a name, so it is not shown.
    return await check.run(access).catch(() => notSettled('no answer'));
  }
}

/** Markdown to paste into an issue. No number with five digits or more is in it, whatever a check found. */
export function renderOutcomes(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ id, result, evidence }) => {
    const safe = evidence.replace(/\d{5,}/g, '…').replaceAll('|', '\\|');
    return `| \`${id}\` | ${result} | ${safe} |`;
  });
  return ['| Check | Result | Evidence |', '| --- | --- | --- |', ...rows].join('\n');
}
