// Many bots in one run: all are assessed at once, within the services' limits; then each is acted on, the loudest first.

import pLimit from 'p-limit';
import { type Assessment, toAssessment } from './check/assess.ts';
import type { Checker } from './check/checker.ts';
import { observationOf } from './check/observe.ts';
import { LEVELS, type Reason } from './core/reason.ts';
import type { FleetReport } from './core/report/fleet.ts';
import type { Report } from './core/report/report.ts';
import type { Clock } from './ports.ts';
import type { Bot } from './settings/settings.ts';

/** More would only wait for each other at Meta and Railway, while their deadlines run. */
const ASSESS_AT_ONCE = 40;
/** A write to GitHub may have to wait for its turn: so few that no bot's time runs out meanwhile. */
const ACT_AT_ONCE = 4;
/** What is left of a bot's 45 s once it is assessed. */
const ACT_MS = 12_000;
/** One commit, tried again where other runs are faster. */
const HISTORY_MS = 30_000;
/** What Railway says of a token that it does not take. */
const REFUSED = 'RAILWAY_TOKEN_REFUSED';

/** One of the bots. */
export interface FleetBot {
  bot: Bot;
  checker: Checker;
  /** Says which Railway credential it uses, and nothing of the credential; absent without one. */
  credential?: string;
}

/** What the bots share. */
export interface FleetPorts {
  clock: Clock;
  /** Writes what all of them found out in one commit; absent where no history is kept. */
  keepHistory?(signal: AbortSignal): Promise<Reason[]>;
  /** Keeps the issue of a Railway credential, under that name. */
  openCredential(name: string, of: FleetBot): Checker;
}

/** A bot, and what is the case with it. */
interface Assessed {
  one: FleetBot;
  assessment: Assessment;
}

/** One report for each bot in their order, and one for each shared credential that something is to be said of. */
export async function checkAll(bots: readonly FleetBot[], ports: FleetPorts): Promise<FleetReport> {
  const assess = pLimit(ASSESS_AT_ONCE);
  const settled = await Promise.allSettled(
    bots.map((one) => assess(async (): Promise<Assessed> => ({ one, assessment: await one.checker.assess() }))),
  );
  const assessed = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const loudestFirst = assessed.toSorted((a, b) => loudness(b) - loudness(a));
  const credentials = findShared(assessed);
  const elsewhere = new Set(credentials.flatMap(({ refused }) => refused));

  const act = pLimit(ACT_AT_ONCE);
  const actOn = async ({ one, assessment }: Assessed): Promise<Report> => {
    const told = elsewhere.has(one) ? { isToldElsewhere: true as const } : {};
    return await one.checker.act({ ...assessment, run: ports.clock.deadline(ACT_MS), ...told });
  };
  const shared = credentials.map((credential) => act(() => actOnShared(credential, ports)));
  const reports = new Map(loudestFirst.map((each) => [each.one, act(() => actOn(each))]));
  // A bug of ours in one stops none of the others: it is thrown once they have been told.
  await Promise.allSettled([...shared, ...reports.values()]);
  for (const result of settled) if (result.status === 'rejected') throw result.reason;
  const told = await Promise.all(bots.flatMap((one) => reports.get(one) ?? []));
  const toldOnce = (await Promise.all(shared)).filter((report) => report !== undefined);
  const notes = (await ports.keepHistory?.(ports.clock.deadline(HISTORY_MS))) ?? [];
  return { reports: told, shared: toldOnce, notes };
}

function loudness({ assessment }: Assessed): number {
  return LEVELS.indexOf(assessment.verdict.level);
}

/** A Railway credential that several bots use. */
interface SharedCredential {
  name: string;
  first: Assessed;
  refused: FleetBot[];
  reason?: Reason;
}

/** One bot's wrong token is its own affair; that of several is told once. */
function findShared(assessed: readonly Assessed[]): SharedCredential[] {
  const groups = Map.groupBy(
    assessed.filter(({ one }) => one.credential),
    ({ one }) => one.credential as string,
  );
  return [...groups].flatMap(([name, users]) => {
    const reasonOf = ({ assessment }: Assessed) => assessment.verdict.reasons.find(({ code }) => code === REFUSED);
    const refused = users.filter(reasonOf);
    const [first] = users;
    if (users.length < 2 || !first || refused.length === 1) return [];
    const reason = refused[0] && reasonOf(refused[0]);
    return [{ name, first, refused: refused.map(({ one }) => one), ...(reason ? { reason } : {}) }];
  });
}

/** Opens, keeps and closes the credential's own issue; nothing where all is well and none is open. */
async function actOnShared(
  { name, first: { one, assessment }, refused, reason }: SharedCredential,
  { clock, openCredential }: FleetPorts,
): Promise<Report | undefined> {
  const names = refused.map(({ bot }) => `\`${bot.name}\``).join(', ');
  const observation = observationOf(
    assessment.observation.now,
    reason
      ? {
          state: 'misconfigured',
          level: 'error',
          reasons: [{ ...reason, what: `${reason.what} ${refused.length} bots use this Railway token: ${names}.` }],
        }
      : { state: 'valid', level: 'info', reasons: [] },
  );
  const { listing } = assessment;
  const ofCredential = toAssessment(
    { ...one.bot, name },
    { observation, listing, runs: [], run: clock.deadline(ACT_MS) },
  );
  const report = await openCredential(name, one).act(ofCredential);
  return reason || report.issue.step !== 'none' ? report : undefined;
}
