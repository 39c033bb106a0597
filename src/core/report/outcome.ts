// What a run did about the token, in one line: it is told before the state that the stored token is in.

import type { Code, Reason } from '../reason.ts';
import type { RotationOutcome } from '../rotation/next-step.ts';
import { NOTHING_CHANGED, ROTATION_CODES } from '../rotation/reasons.ts';
import type { Report, RunKind } from './report.ts';
import { headlineOf, isAlike, type Said, sayWith, unsaid } from './wording.ts';

const DONE: Record<RunKind, string> = {
  update: '✅ Done: the new token is saved to Railway, and the bot runs with it.',
  refresh: '✅ Done: the token is renewed, and the bot runs with it.',
  redeploy: '✅ Done: the bot runs with the token saved on Railway.',
  switch: '✅ Done: the bot runs with its backup token.',
};
const NOT_DONE: Record<RunKind, string> = {
  update: 'New token not saved',
  refresh: 'Token not renewed',
  redeploy: 'Bot not redeployed',
  switch: 'Backup token not used',
};

/** Everything that there is to tell, in its order, and nothing of it twice. */
export interface ToldOnce {
  outcome?: Said;
  /** What else the run says of what it did. */
  ofRun: readonly Reason[];
  /** The state of the token. */
  head: Said;
  others: readonly Reason[];
}

export function toldOnce(report: Report): ToldOnce {
  const { reasons, run } = report;
  const outcome = outcomeOf(report);
  const head = headlineOf(report, outcome);
  const ofRun = outcome ? unsaid(run?.reasons ?? [], outcome) : [];
  const others = unsaid(reasons, outcome, head).filter((reason) => !ofRun.some((each) => isAlike(each, reason)));
  const said = new Set<string | undefined>();
  const once = (reason: Reason): Reason => {
    const { why, fix, ...rest } = reason;
    const isNew = { why: why && !said.has(why), fix: fix && !said.has(fix) };
    said.add(why).add(fix);
    return { ...rest, ...(why && isNew.why ? { why } : {}), ...(fix && isNew.fix ? { fix } : {}) };
  };
  const onceIn = (line: Said): Said => (line.of ? { ...line, of: once(line.of) } : line);
  return {
    ...(outcome ? { outcome: onceIn(outcome) } : {}),
    ofRun: ofRun.map(once),
    head: onceIn(head),
    others: others.map(once),
  };
}

/** What became of what this run was asked for, or did without being asked; nothing where it only checked. */
function outcomeOf({ run, rotation, context }: Report): Said | undefined {
  if (!run) return undefined;
  const { kind, outcome, reasons } = run;
  const [main] = reasons;
  if (context.dryRun) {
    if (!main || outcome !== 'refused') return { text: 'Dry run: nothing was changed.' };
    return withoutChange(sayWith(`✋ Dry run. ${failureOf(kind, main)}`, main));
  }
  if (outcome === 'live') return { text: DONE[kind], ...(main ? { of: main } : {}) };
  if (!main) return { text: `⚠️ ${NOT_DONE[kind]}.` };
  const said = sayWith(outcome === 'refused' ? `✋ ${failureOf(kind, main)}` : BEFORE[outcome ?? 'none'](kind), main);
  return rotation?.changed || outcome === 'unchanged' ? said : withoutChange(said);
}

/** What goes before the reason. */
const BEFORE: Record<Exclude<RotationOutcome, 'live' | 'refused'> | 'none', (kind: RunKind) => string> = {
  unchanged: () => '✅ Nothing to do',
  'set-not-live': () => '⚠️ Not finished',
  'live-but-refused': () => '❌ Not working yet',
  restored: (kind) => `↩️ ${NOT_DONE[kind]}`,
  none: (kind) => `⚠️ ${NOT_DONE[kind]}`,
};

/** What stands in the way of any token, and says nothing against this one. */
const ABOUT_SETUP: readonly Code[] = [
  ...(Object.keys(ROTATION_CODES) as Code[]),
  'PHONE_NUMBER_ID_MISSING',
  'PHONE_NUMBER_ID_UNUSABLE',
];

function failureOf(kind: RunKind, { code }: Reason): string {
  return kind === 'update' && !ABOUT_SETUP.includes(code) ? 'New token rejected' : NOT_DONE[kind];
}

/** Its own sentence may say so already. */
function withoutChange({ text, ...said }: Said): Said {
  return { ...said, text: text.endsWith(NOTHING_CHANGED) ? text : `${text} ${NOTHING_CHANGED}` };
}
