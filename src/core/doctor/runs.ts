// What the doctor says of the monitor's own clock: a workflow that is active need not have run.
import { cadenceWords, LATENESS_MS, type MonitorRun, measureCadence } from '../cadence.ts';
import type { Outcome } from '../reason.ts';
import { DAY_MS, HOUR_MS, renderDuration } from '../time.ts';
import { type Finding, toFinding } from './finding.ts';

/** What is known of the runs of the monitor. */
export interface RunsFound {
  /** `owner/name`. */
  repo: string;
  /** File name of the monitor workflow. */
  workflow: string;
  /** The newest runs, newest first. */
  runs: Outcome<readonly MonitorRun[]>;
  checkIntervalMs: number;
  now: Date;
}

/** A check reads the bot's log back to the run before it, and no further than this. */
const LONGEST_LATENESS_MS = 6 * HOUR_MS;

const OWN_CLOCK = 'If hours matter, start the workflow with your own clock: examples/clock.';

export function diagnoseRuns({ repo, workflow, runs, checkIntervalMs, now }: RunsFound): Finding {
  const about = 'runs';
  if (!runs.ok) {
    if (runs.reason.code !== 'RUNS_HIDDEN') return toFinding(about, runs.reason);
    return {
      about,
      is: 'untried',
      what: 'Not checked: this token may not list runs.',
      fix: `Give it the permission actions: read, or run: gh run list --workflow ${workflow} -R ${repo}`,
    };
  }
  const [last] = runs.value;
  const start = `gh workflow run ${workflow} -R ${repo}`;
  if (!last) return { about, is: 'wrong', what: `${workflow} has not run yet.`, fix: `Start it once: ${start}` };
  const limitMs = Math.max(LONGEST_LATENESS_MS, 4 * checkIntervalMs);
  const lastScheduled = runs.value.find(({ isScheduled }) => isScheduled);
  const agoMs = (run: MonitorRun) => now.getTime() - run.at.getTime();
  const isKept = lastScheduled !== undefined && agoMs(lastScheduled) <= limitMs;
  if (!isKept && !hasOwnClock(runs.value, now, limitMs)) {
    const when = lastScheduled ? `was ${renderDuration(agoMs(lastScheduled))} ago` : 'is not among the last 100 runs';
    const other = last.isScheduled ? '' : ` It was started manually ${renderDuration(agoMs(last))} ago.`;
    return {
      about,
      is: 'wrong',
      what: `The last scheduled run of ${workflow} ${when}. One is due every ${renderDuration(checkIntervalMs)}.${other}`,
      fix: `Start it once: ${start}. If no scheduled run follows, commit a change of its cron line. ${OWN_CLOCK}`,
    };
  }
  const cadence = measureCadence(runs.value, now);
  const rhythm = cadence ? `, ${cadenceWords(cadence)}` : '';
  const isLate = cadence !== undefined && cadence.usualMs > 2 * checkIntervalMs + LATENESS_MS;
  return {
    about,
    is: 'fine',
    what: `The monitor ran ${renderDuration(agoMs(last))} ago${rhythm}.`,
    ...(isLate ? { fix: OWN_CLOCK } : {}),
  };
}

/** A day without a longer gap, though GitHub's schedule started none of it: no person does that. */
function hasOwnClock(runs: readonly MonitorRun[], now: Date, limitMs: number): boolean {
  const begin = now.getTime() - Math.max(DAY_MS, 4 * limitMs);
  const times = [...runs.map(({ at }) => at.getTime()).filter((time) => time >= begin), begin];
  let after = now.getTime();
  return times.every((time) => {
    const gap = after - time;
    after = time;
    return gap <= limitMs;
  });
}
