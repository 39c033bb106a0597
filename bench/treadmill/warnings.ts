// Whether a token's end is told before it comes, where GitHub starts the monitor late or not at all. Pure.
import { type MonitorRun, measureCadence } from '../../src/core/cadence.ts';
import { forecastToken } from '../../src/core/renewal/outlook.ts';
import { judgeTokenHealth } from '../../src/core/token/judge-health.ts';
import type { MetaAnswers } from '../../src/core/token/token-health.ts';
import { between, createRandom } from './random.ts';
import { EXAMPLE_MINUTES, type Punctuality, planChecks } from './schedule.ts';
import { LISTED } from './simulate.ts';
import { DAY, HOUR, MINUTE, START } from './time.ts';

/** What the monitor knows of a token that lives 60 days, and of itself. */
export interface Knowledge {
  /** Meta says when the token was issued, so that a week before its end is early enough. */
  issued: boolean;
  /** GitHub shows the runs of the monitor. */
  runs: boolean;
}

export interface Warnings {
  /** Shares of the simulated ends: a check before it warned; the very last one said that the next may come too late. */
  inTime: number;
  byTheLast: number;
  /** How long before the end the first warning came, in half of the cases and in 19 of 20. Milliseconds; 0 for never. */
  medianLeadMs: number;
  leastLeadMs: number;
}

const LIFE = 60 * DAY;

/** @param ends how many tokens, each in a life of its own */
export function simulateWarnings(ends: number, punctuality: Punctuality, knows: Knowledge): Warnings {
  const lives = Array.from({ length: ends }, (_, seed) => liveOnce(seed, punctuality, knows));
  const leads = lives.map(({ leadMs }) => leadMs).toSorted((a, b) => a - b);
  return {
    inTime: leads.filter((lead) => lead > 0).length / ends,
    byTheLast: lives.filter(({ byTheLast }) => byTheLast).length / ends,
    medianLeadMs: leads[Math.floor(ends / 2)] ?? 0,
    leastLeadMs: leads[Math.floor(ends / 20)] ?? 0,
  };
}

function liveOnce(seed: number, punctuality: Punctuality, knows: Knowledge): { leadMs: number; byTheLast: boolean } {
  const endsAt = START + LIFE + between({ from: 0, to: DAY }, createRandom(seed, 'end'));
  const span = { from: START, to: START + LIFE + DAY };
  const checks = planChecks(EXAMPLE_MINUTES, span, createRandom(seed, 'schedule'), punctuality).filter(
    (at) => at < endsAt,
  );
  let leadMs = 0;
  let byTheLast = false;
  for (const [index, at] of checks.entries()) {
    if (endsAt - at > 9 * DAY) continue;
    const runs = checks
      .slice(Math.max(0, index - LISTED), index)
      .map((time) => ({ at: new Date(time), isScheduled: true }));
    const { isWarned, isLate } = look(at, endsAt, knows, runs.reverse());
    if (isWarned && leadMs === 0) leadMs = endsAt - at;
    byTheLast = isLate;
  }
  return { leadMs, byTheLast };
}

/** What the product says at that moment. */
function look(at: number, endsAt: number, knows: Knowledge, runs: readonly MonitorRun[]) {
  const now = new Date(at);
  const answers: MetaAnswers = {
    inspector: 'app',
    inspection: {
      is: 'value',
      value: {
        isValid: true,
        type: 'SYSTEM_USER',
        expiresAt: new Date(endsAt),
        ...(knows.issued ? { issuedAt: new Date(endsAt - LIFE) } : {}),
        scopes: ['whatsapp_business_messaging'],
      },
    },
    phone: { is: 'value', value: { id: '1' } },
    proofRefused: false,
    now,
  };
  const cadence = knows.runs ? measureCadence(runs, now) : undefined;
  const rhythm = { now, checkIntervalMs: 30 * MINUTE, cadence };
  const health = judgeTokenHealth(answers, { ...rhythm, warnBefore: 'auto' });
  const renewal = { is: 'impossible', because: 'no-app-secret' } as const;
  const { endsBeforeNextCheck } = forecastToken({ ...rhythm, health, renewal, autoRefresh: false });
  return { isWarned: health.state === 'expiring', isLate: endsBeforeNextCheck };
}

const KNOWN: readonly (Knowledge & { name: string })[] = [
  { name: 'Its expiry alone', issued: false, runs: false },
  { name: 'Its expiry, and when the monitor ran', issued: false, runs: true },
  { name: 'Its issue date as well, and when the monitor ran', issued: true, runs: true },
];

/** A table of the three, as Markdown. */
export function renderWarnings(ends: number, punctuality: Punctuality): string {
  const rows = KNOWN.map(({ name, ...knows }) => {
    const { inTime, byTheLast, medianLeadMs, leastLeadMs } = simulateWarnings(ends, punctuality, knows);
    const cells = [name, percent(inTime), percent(byTheLast), hours(medianLeadMs), hours(leastLeadMs)];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| Known about a 60-day token | Warned before it expires | The last check before says so | Hours ahead, median | Hours ahead in 19 of 20 |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function hours(durationMs: number): string {
  return (durationMs / HOUR).toFixed(1);
}
