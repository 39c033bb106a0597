// A repository whose issue is kept by runs that meet, fail and are disturbed by people; it remembers every write.

import type { Issue } from '../../src/core/incident/issue.ts';
import { type Marker, parseMarker } from '../../src/core/incident/marker.ts';
import type { IssueStep } from '../../src/core/incident/plan.ts';
import type { MetaAnswers } from '../../src/core/token/token-health.ts';
import { IssueGoneError, ServiceUnavailableError, SetupError } from '../../src/errors.ts';
import { WhatsAppTokenManager } from '../../src/manager.ts';
import type { Issues } from '../../src/ports.ts';
import { aMarker, anIssue, DAY, HOUR, NOW } from './builders.ts';
import { asClean } from './clean.ts';
import { aBot, aWorld, expiredAnswers, FakeRailway, healthyAnswers, silentAnswers } from './fakes.ts';

const OUTAGE = new ServiceUnavailableError('GitHub', 'GitHub gave no usable answer.');
const LABEL = 'whatsapp-token';

interface Findings {
  meta?: MetaAnswers;
  service?: Error;
  findService?: Error;
}

/** What a run finds out, by name. */
export const OBSERVATIONS = {
  healthy: (now) => ({ meta: healthyAnswers({ now }) }),
  'expires in 30 minutes': (now) => ({ meta: expiresIn(HOUR / 2, now) }),
  'expires in six days': (now) => ({ meta: expiresIn(6 * DAY, now) }),
  expired: (now) => ({ meta: expiredAnswers(now) }),
  invalid: (now) => ({ meta: refusedWith(190, now) }),
  blocked: (now) => ({ meta: refusedWith(131031, now) }),
  misconfigured: () => ({
    service: new SetupError('RAILWAY_REQUEST_REFUSED', { what: 'Railway says no.', fix: 'Ask.' }),
  }),
  'misconfigured, the place not known': () => ({
    findService: new SetupError('RAILWAY_REQUEST_REFUSED', { what: 'Railway says no.', fix: 'Ask.' }),
  }),
  unknown: () => ({ meta: silentAnswers() }),
  'unknown, the place neither': () => ({
    findService: new ServiceUnavailableError('Railway', 'Railway gave no usable answer.'),
  }),
} satisfies Record<string, (now: Date) => Findings>;
export type ObservationName = keyof typeof OBSERVATIONS;

/** Which write of a run fails, and whether GitHub carried it out all the same. */
export interface Fault {
  at: number | 'listing';
  done: boolean;
}

/** Waits for its turn where runs meet. */
type Turn = () => Promise<void>;

interface RunOptions {
  turn?: Turn;
  fault?: Fault | undefined;
  at?: Date;
}

export function aRepository() {
  const { issues, told, ports } = aWorld();
  const deleted = new Set<number>();
  const planted = new Set<number>();
  const time = { now: NOW };
  let writes = 0;

  function reach(turn: Turn, fault?: Fault): Issues {
    let sent = 0;
    const list = async <T>(listing: () => Promise<T>) => {
      await turn();
      if (fault?.at === 'listing') throw OUTAGE;
      return await listing();
    };
    return {
      listOpen: (options) => list(() => issues.listOpen(options)),
      listClosed: (options) => list(() => issues.listClosed(options)),
      read: async (number) => {
        await turn();
        if (deleted.has(number)) throw new IssueGoneError(number);
        return await issues.read(number);
      },
      apply: async (step: IssueStep) => {
        await turn();
        const fails = fault?.at === sent++;
        if (fails && !fault.done) throw OUTAGE;
        if (step.do !== 'open' && deleted.has(step.number)) throw new IssueGoneError(step.number);
        writes++;
        const written = await issues.apply(step);
        if (fails) throw OUTAGE;
        return written;
      },
    };
  }

  return {
    issues: issues.all,
    /** Numbers of the issues that others opened. */
    planted,
    /** Messages to people so far. */
    told,
    writes: () => writes,
    pass(durationMs: number) {
      time.now = new Date(time.now.getTime() + durationMs);
      issues.now = time.now;
    },
    now: () => time.now,
    /** One run that finds out what was so `at` that time, or is now. */
    async run(name: ObservationName, { turn = async () => {}, fault, at = time.now }: RunOptions = {}) {
      const { meta = healthyAnswers(), ...faults }: Findings = OBSERVATIONS[name](at);
      const manager = new WhatsAppTokenManager(
        aBot(),
        {
          ...ports,
          issues: reach(turn, fault),
          clock: { ...ports.clock, now: () => time.now },
          meta: {
            probe: async () => ({ ...meta, ...(meta.now ? { now: time.now } : {}) }),
            readMessaging: async () => ({}),
            exchange: () => Promise.reject(OUTAGE),
          },
          railway: Object.assign(new FakeRailway(), { faults }),
        },
        { showExcerpts: false, dryRun: false },
      );
      return await manager.check();
    },
    /** Whoever may see the repository may open an issue. */
    plant(change: Partial<Issue> & { marker?: Marker }) {
      const number = issues.all.length + 1;
      planted.add(number);
      issues.all.push({ ...anIssue({ number, createdAt: time.now, ...change }), texts: [] });
    },
    /** GitHub lists it no longer, and who still knows its number is told that it is gone. */
    delete(issue: Issue) {
      deleted.add(issue.number);
      Object.assign(issue, { open: false, labels: [], body: '' });
    },
  };
}
export type Repository = ReturnType<typeof aRepository>;

/**
 * Issues that are ours as far as a healthy run looks: with our label and marker, by an author who may. Lowest first, and
 * last a duplicate that a person opened again: the program keeps that one only where there is no other.
 */
export function oursIn(issues: readonly Issue[]): Issue[] {
  const isDuplicate = ({ body }: Issue) => body.includes('"duplicate":true');
  const ours = issues.filter(
    (issue) =>
      issue.labels.includes(LABEL) &&
      (issue.author === 'github-actions[bot]' || issue.authorAssociation === 'OWNER') &&
      /^.*<!-- whatsapp-token-monitor:v1 .*"bot":"bot"/m.test(issue.body) &&
      isNumbered(issue) &&
      (issue.open || (issue.stateReason !== 'duplicate' && !isDuplicate(issue))),
  );
  return ours.toSorted((a, b) => Number(isDuplicate(a)) - Number(isDuplicate(b)));
}

/** A copy names another issue; a run that broke off may have left its own without a number, and then nothing is before it. */
function isNumbered({ number, body }: Issue): boolean {
  const [, named] = /"number":(\d+)/.exec(body) ?? [];
  return named === undefined ? body.startsWith('<!-- whatsapp-token-monitor') : Number(named) === number;
}

export function stateOf(issue: Issue): string | undefined {
  return parseMarker(issue.body)?.state;
}

const quoted = (marker: Partial<Marker>) => `A form was sent:\n\n${anIssue({ marker: aMarker(marker) }).body}`;

/** Issues that look like ours to a program that does not look closely. */
export const STRANGERS: readonly (Partial<Issue> & { marker?: Marker })[] = [
  { authorType: 'User', authorAssociation: 'NONE' },
  { authorType: 'User', authorAssociation: 'CONTRIBUTOR', open: false, closedAt: NOW, stateReason: 'not_planned' },
  { marker: aMarker({ bot: 'shop' }) },
  { body: 'The token of bot is dead.', authorType: 'User', authorAssociation: 'OWNER' },
  // What apps pass on is by strangers, whatever number it names.
  { author: 'crash-reporter[bot]' },
  { author: 'form-bridge[bot]', open: false, closedAt: NOW, stateReason: 'not_planned' },
  // A workflow or a person quotes an issue of ours, or of another monitor of that name.
  { body: quoted({ number: 4711 }) },
  { body: quoted({}) },
  { body: quoted({ number: 4711, place: 'fedcba9876543210' }), authorType: 'User', authorAssociation: 'OWNER' },
  { body: quoted({ number: 4711 }), open: false, closedAt: NOW, stateReason: 'not_planned' },
];

/** Who may quote an issue of ours in one of their own. */
export const QUOTERS = {
  'a form bridge': { author: 'form-bridge[bot]' },
  'a workflow': {},
  'the owner': { authorType: 'User', authorAssociation: 'OWNER' },
  'a stranger': { authorType: 'User', authorAssociation: 'NONE' },
} satisfies Record<string, Partial<Issue>>;

function expiresIn(leftMs: number, now: Date): MetaAnswers {
  const expiresAt = new Date(now.getTime() + leftMs);
  const issuedAt = new Date(expiresAt.getTime() - 60 * DAY);
  const value = { isValid: true, type: 'SYSTEM_USER', expiresAt, issuedAt, scopes: [] };
  return healthyAnswers({ now, inspection: { is: 'value', value } });
}

function refusedWith(code: number, now: Date): MetaAnswers {
  const error = { code, subcode: 460, message: asClean('No.'), transient: false, status: 400 };
  const silence = { is: 'silence', reason: 'Meta did not answer.' } as const;
  return healthyAnswers({ now, inspection: silence, phone: { is: 'error', error } });
}
