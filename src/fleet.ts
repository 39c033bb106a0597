// Many bots in one run: all look at once, within the services' limits; then each tells in its turn, the worst first.

import pLimit from 'p-limit';
import type { Sight } from './check/assess.ts';
import { LEVELS, type Reason } from './core/reason.ts';
import { foresee } from './core/renewal/outlook.ts';
import type { FleetReport } from './core/report/fleet.ts';
import type { Report } from './core/report/report.ts';
import type { TokenHealth } from './core/token/token-health.ts';
import type { Turn, WhatsAppTokenManager } from './manager.ts';
import type { Clock } from './ports.ts';
import type { Bot } from './settings/settings.ts';
import { NO_MEANS } from './token/credentials.ts';

/** More would only wait for each other at Railway, while their deadlines run. */
const LOOKS_AT_ONCE = 40;
/** A write to GitHub may have to wait for its turn: so few that no bot's time runs out meanwhile. */
const TELL_AT_ONCE = 4;
/** What is left of a bot's 45 s once it has looked. */
const TELL_MS = 12_000;
/** One commit, tried again where other runs are faster. */
const HISTORY_MS = 30_000;
/** What Railway says of a token that it does not take. */
const REFUSED = 'RAILWAY_TOKEN_REFUSED';

/** One of the bots. */
export interface Member {
  bot: Bot;
  manager: WhatsAppTokenManager;
  /** Says which Railway credential it uses, and nothing of the credential; absent without one. */
  credential?: string;
}

/** What the bots share. */
export interface FleetPorts {
  clock: Clock;
  /** Writes what all of them found out in one commit; absent where no history is kept. */
  keepHistory?(signal: AbortSignal): Promise<Reason[]>;
  /** Keeps the issue of a Railway credential, under that name. */
  openCredential(name: string, of: Member): WhatsAppTokenManager;
}

/** A bot that has looked, and waits for its turn. */
interface Waiting {
  member: Member;
  sight: Sight | undefined;
  go: (turned: Awaited<ReturnType<Turn>>) => void;
  report: Promise<Report>;
}

/** One report for each bot in their order, and one for each shared credential that something is to be said of. */
export async function checkAll(members: readonly Member[], ports: FleetPorts): Promise<FleetReport> {
  const looks = pLimit(LOOKS_AT_ONCE);
  const waiting = await Promise.all(members.map((member) => looks(() => lookAt(member))));
  const faults = findShared(waiting);
  const elsewhere = new Set(faults.flatMap(({ refused }) => refused));

  const tell = pLimit(TELL_AT_ONCE);
  const shared = faults.map((fault) => tell(() => tellShared(fault, ports)));
  for (const { member, sight, go, report } of waiting.toSorted((a, b) => loudness(b) - loudness(a))) {
    tell(async () => {
      const run = ports.clock.deadline(TELL_MS);
      go({ run, ...(sight && elsewhere.has(member) ? { isToldElsewhere: true } : {}) });
      await report.catch(() => {});
    });
  }
  const reports = await Promise.all(waiting.map(({ report }) => report));
  const told = await Promise.all(shared);
  const notes = (await ports.keepHistory?.(ports.clock.deadline(HISTORY_MS))) ?? [];
  return { reports, shared: told.filter((report) => report !== undefined), notes };
}

async function lookAt(member: Member): Promise<Waiting> {
  let go: Waiting['go'] = () => {};
  const turned = new Promise<Awaited<ReturnType<Turn>>>((resolve) => {
    go = resolve;
  });
  let report: Promise<Report> | undefined;
  const sight = await new Promise<Sight | undefined>((seen) => {
    report = member.manager.checkInTurn((sight) => {
      seen(sight);
      return turned;
    });
    // Whoever fails before has no turn to wait for.
    report.catch(() => seen(undefined));
  });
  return { member, sight, go, report: report as Promise<Report> };
}

function loudness({ sight }: Waiting): number {
  return sight ? LEVELS.indexOf(sight.verdict.level) : LEVELS.length;
}

/** A Railway credential that several bots use. */
interface SharedCredential {
  name: string;
  users: Member[];
  refused: Member[];
  reason?: Reason;
  sight: Sight;
}

/** One bot's wrong token is its own affair; that of several is told once. */
function findShared(waiting: readonly Waiting[]): SharedCredential[] {
  const groups = Map.groupBy(
    waiting.filter(({ member, sight }) => member.credential && sight),
    ({ member }) => member.credential as string,
  );
  return [...groups].flatMap(([name, users]) => {
    const reasonOf = ({ sight }: Waiting) => sight?.verdict.reasons.find(({ code }) => code === REFUSED);
    const refused = users.filter(reasonOf);
    const [first] = users;
    if (users.length < 2 || !first?.sight || refused.length === 1) return [];
    const reason = refused[0] && reasonOf(refused[0]);
    return [
      {
        name,
        users: users.map(({ member }) => member),
        refused: refused.map(({ member }) => member),
        ...(reason ? { reason } : {}),
        sight: first.sight,
      },
    ];
  });
}

/** Opens, keeps and closes the credential's own issue; nothing where all is well and none is open. */
async function tellShared(
  { name, users, refused, reason, sight }: SharedCredential,
  { clock, openCredential }: FleetPorts,
): Promise<Report | undefined> {
  const [first] = users;
  if (!first) return undefined;
  const names = refused.map(({ bot }) => `\`${bot.name}\``).join(', ');
  const reasons = reason
    ? [{ ...reason, what: `${reason.what} It is the token of ${refused.length} bots: ${names}.` }]
    : [];
  const health: TokenHealth = reason
    ? { state: 'misconfigured', level: 'error', reasons }
    : { state: 'valid', level: 'info', reasons };
  const { now } = sight.findings;
  const renewal = { is: 'impossible', because: 'not-working' } as const;
  const report = await openCredential(name, first).conclude({
    findings: { now, health, notes: [], logs: { is: 'off' }, means: NO_MEANS, backups: [] },
    backups: { reports: [], reasons: [] },
    listing: sight.listing,
    owner: { bot: name },
    verdict: { ...health, healthy: !reason },
    renewal,
    prediction: foresee({ health, renewal, autoRefresh: false, now, checkIntervalMs: first.bot.checkIntervalMs }),
    run: clock.deadline(TELL_MS),
  });
  return reason || report.issue.step !== 'none' ? report : undefined;
}
