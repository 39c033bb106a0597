// From a token that lives for hours to one of a system user: reads, plans, takes the missing steps, and lets the ordinary
// rotation put the token in place. The same again goes on where the last run stopped.

import { adminTokenSteps } from '../core/permanent/admin-token.ts';
import type { PermanentFacts } from '../core/permanent/facts.ts';
import { describeStep, planSteps, type Step } from '../core/permanent/steps.ts';
import {
  HOW_TO_GIVE,
  HOW_TO_GIVE_AGAIN,
  NO_ADMIN,
  NOT_SAVED,
  otherKind,
  renderPlan,
  renderStep,
  tellRenewal,
  unknownUser,
} from '../core/permanent/texts.ts';
import { isRotationDone, type Report } from '../core/report/report.ts';
import type { GraphError } from '../core/token/token-health.ts';
import type { Secret } from '../secret.ts';
import type { Bot } from '../settings/settings.ts';
import { askAdmin, type CarryOutPorts, findAdminProblem, ROUND_MS, signedBy } from './admin.ts';
import { Journey } from './carry-out.ts';
import { type BotRead, readBot, readBusiness } from './read.ts';

export interface PermanentPorts extends CarryOutPorts {
  /** The rotations of `update` and `redeploy`. */
  update(token: Secret): Promise<Report>;
  redeploy(): Promise<Report>;
}

export interface Wishes {
  /** `plan`: nothing is written. `ask`: the reader is asked before the first write. */
  mode: 'plan' | 'ask' | 'yes';
  /** Whether the reader is asked for an admin token. */
  asksAdmin: boolean;
  /** As it was piped in. */
  adminToken?: Secret;
  /** The system user to use. */
  systemUserId?: string;
}

/** How it ended; why it stopped was said. `unsure`: nothing was changed, as somebody did not answer. */
export interface Ended {
  is: 'planned' | 'stopped' | 'unsure' | 'rotated';
  steps: Step[];
  situation: PermanentFacts;
  report?: Report;
}

/** Throws `ServiceUnavailableError` and `SetupError` of Railway, before anything was changed. */
export async function makePermanent(bot: Bot, ports: PermanentPorts, wishes: Wishes): Promise<Ended> {
  const { dialog, clock } = ports;
  const read = await readBot(bot, ports, clock.deadline(ROUND_MS));
  const { systemUserId: chosenId } = wishes;
  const isLasting = read.situation.current.is === 'lasting';
  const admin = isLasting ? undefined : await findAdmin(read, ports, wishes);
  if (admin === 'wrong' || admin === 'unsure') return ended(admin === 'wrong' ? 'stopped' : 'unsure', read.situation);
  const seen = admin ? await readBusiness(read, ports, admin, clock.deadline(ROUND_MS)) : read.situation;
  const situation = { ...seen, ...(chosenId ? { chosenId } : {}) };
  dialog.say(...renderPlan(planSteps(situation), situation));
  if (chosenId && !isListed(situation, chosenId)) {
    dialog.say(unknownUser(chosenId));
    return ended('stopped', situation);
  }
  if (wishes.mode === 'plan') {
    if (!admin && !isLasting) dialog.say('', ...adminTokenSteps(situation.ids), HOW_TO_GIVE);
    return ended('planned', situation);
  }
  if (isLasting) return await finish(ports, wishes, situation);
  if (!admin) return await pasteOnly(read, ports, wishes, situation);
  if (!(await isWanted(ports, wishes, 'Type yes to take these steps now'))) return ended('planned', situation);
  const journey = new Journey(read, ports, admin, situation);
  const token = await journey.run();
  if (!token) return ended('stopped', journey.situation);
  return await putInPlace(read, ports, token, journey.situation);
}

async function findAdmin(read: BotRead, ports: PermanentPorts, { asksAdmin, adminToken }: Wishes) {
  const { situation } = read;
  if (!adminToken) return asksAdmin ? await askAdmin(read, ports, situation) : undefined;
  const admin = signedBy(read, adminToken);
  const problem = await findAdminProblem(read, ports, admin, situation.ids);
  if (!problem) return admin;
  ports.dialog.say(problem.what, 'Nothing was changed.');
  if (problem.is === 'wrong') ports.dialog.say('', ...adminTokenSteps(situation.ids), HOW_TO_GIVE_AGAIN);
  return problem.is;
}

/** An earlier run may have been killed after the token was saved: then the bot still has to be put on it. */
async function finish(ports: PermanentPorts, wishes: Wishes, situation: PermanentFacts): Promise<Ended> {
  ports.dialog.say('', 'The bot has a system user token already. No admin token is needed.');
  const question = 'Type yes to verify that the bot runs with it, and to redeploy it if it does not';
  if (!(await isWanted(ports, wishes, question))) return ended('planned', situation);
  return tell(ports, await ports.redeploy(), situation);
}

/** Everything in the dashboard, and one paste here. */
async function pasteOnly(
  read: BotRead,
  ports: PermanentPorts,
  { mode }: Wishes,
  situation: PermanentFacts,
): Promise<Ended> {
  ports.dialog.say('', 'Take the steps above at Meta, and paste the token that you generate there.');
  const token = await ports.dialog.askSecret('System user token, or only Enter to end');
  if (token) return await putInPlace(read, ports, token, situation);
  if (mode === 'yes') ports.dialog.say(NO_ADMIN);
  return ended(mode === 'yes' ? 'stopped' : 'planned', situation);
}

async function isWanted({ dialog }: PermanentPorts, { mode }: Wishes, question: string): Promise<boolean> {
  if (mode === 'yes') return true;
  dialog.say('');
  return (await dialog.ask(question))?.toLowerCase() === 'yes';
}

async function putInPlace(
  read: BotRead,
  ports: PermanentPorts,
  token: Secret,
  situation: PermanentFacts,
): Promise<Ended> {
  if (!(await settles(read, ports, token, situation))) return ended('stopped', situation);
  const report = await ports.update(token);
  if (!isRotationDone(report) && !report.rotation?.changed) ports.dialog.say(NOT_SAVED);
  return tell(ports, report, situation);
}

/** Where nobody can be asked which there are, Meta will say. */
function isListed({ assets }: PermanentFacts, chosenId: string): boolean {
  return assets?.systemUsers.is !== 'value' || assets.systemUsers.value.some(({ id }) => id === chosenId);
}

function tell({ dialog }: PermanentPorts, report: Report, situation: PermanentFacts): Ended {
  const { type, expiresAt } = report.token;
  if (report.state === 'valid' || report.state === 'expiring')
    dialog.say(tellRenewal({ type, expiresAt, hasAppSecret: situation.hasAppSecret }));
  return { ...ended('rotated', situation), report };
}

/** Meta lets a few minutes pass until a new token sees what its system user was given. */
const SETTLE_MS = 5 * 60_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

function isUnsettled({ code = 0, subcode }: GraphError): boolean {
  return (code === 100 && subcode === 33) || code === 200;
}

async function settles(
  { known }: BotRead,
  { meta, clock, dialog }: PermanentPorts,
  token: Secret,
  situation: PermanentFacts,
): Promise<boolean> {
  const never = new AbortController().signal;
  for (;;) {
    const until = clock.now().getTime() + SETTLE_MS;
    for (let pause = FIRST_PAUSE_MS; clock.now().getTime() < until; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const { phone, inspection } = await meta.probe({ ...known, token }, clock.deadline(ROUND_MS));
      const type = inspection.is === 'value' ? inspection.value.type : undefined;
      if (type && type !== 'SYSTEM_USER') {
        dialog.say(otherKind(type));
        return false;
      }
      // Whatever else is wrong with it, the rotation says.
      if (phone.is !== 'error' || !isUnsettled(phone.error)) return true;
      if (pause === FIRST_PAUSE_MS)
        dialog.say('The new token does not see the phone number yet. Meta needs up to five minutes for that.');
      await clock.sleep(pause, never);
    }
    const step = describeStep('assign-account', situation);
    dialog.say(
      'The new token still does not see the phone number, so it was not saved to Railway.',
      ...renderStep(step),
    );
    if ((await dialog.ask('Press Enter to look again')) === undefined) {
      dialog.say(NOT_SAVED);
      return false;
    }
  }
}

function ended(is: Ended['is'], situation: PermanentFacts): Ended {
  return { is, steps: planSteps(situation), situation };
}
