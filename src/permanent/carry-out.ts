// Takes the steps that are missing, one call at a time. Each call is followed by a look; each refusal by the one step in
// the dashboard that replaces the call, after which it goes on from there.
import { chooseSystemUser, type UserCandidate } from '../core/permanent/choose.ts';
import {
  type PermanentFacts,
  SYSTEM_USER_NAME,
  type Write,
  type WriteError,
  type Written,
} from '../core/permanent/facts.ts';
import { explainRefusal, quoteRefusal, type Refusal } from '../core/permanent/refusals.ts';
import { describeStep, planSteps, SCOPES, type StepId } from '../core/permanent/steps.ts';
import { LOST_TOKEN, renderDone, renderStep, whyUnread } from '../core/permanent/texts.ts';
import type { Secret } from '../secret.ts';
import { askAdmin, type CarryOutPorts, ROUND_MS } from './admin.ts';
import type { Admin } from './ports.ts';
import { type BotRead, readAssets } from './read.ts';

const NO_IDS = [
  "Couldn't check which app, WhatsApp account or business is meant. Nothing was changed.",
  'What to do: Generate the admin token again, and choose this business and this WhatsApp account there.',
];

/** After a refusal or a lost answer: the call again, what it wanted is there, or the end for this time. */
type Next = { is: 'again'; after?: StepId } | { is: 'there' } | { is: 'stopped' };

export class Journey {
  readonly #bot: BotRead;
  readonly #ports: CarryOutPorts;
  #admin: Admin;
  #situation: PermanentFacts;

  constructor(bot: BotRead, ports: CarryOutPorts, admin: Admin, situation: PermanentFacts) {
    this.#bot = bot;
    this.#ports = ports;
    this.#admin = admin;
    this.#situation = situation;
  }

  get situation(): PermanentFacts {
    return this.#situation;
  }

  /** The token that was generated, or pasted; nothing where it stopped on the way, which was said. */
  async run(): Promise<Secret | undefined> {
    const { appId, accountId, businessId } = this.#situation.ids;
    const { dialog } = this.#ports;
    if (!appId || !accountId || !businessId) {
      dialog.say(...NO_IDS);
      return undefined;
    }
    if (!(await this.#shareAccount())) return undefined;
    const user = await this.#findOrCreate(businessId);
    if (!user) return undefined;
    const about = { systemUserId: user.user.id, appId, accountId };
    if (!(await this.#give('install', 'install-app', about)) || !(await this.#give('assign', 'assign-account', about)))
      return undefined;
    return await this.#generate(about);
  }

  /** What is still missing, said where it ends early. */
  stop(): undefined {
    this.#ports.dialog.say(renderDone(planSteps(this.#situation)));
    return undefined;
  }

  get #signal(): AbortSignal {
    return this.#ports.clock.deadline(ROUND_MS);
  }

  async #look(): Promise<void> {
    this.#situation = await readAssets(this.#situation, this.#ports.business, this.#admin, this.#signal);
  }

  get #candidate(): UserCandidate | undefined {
    const { assets, ids, chosenId } = this.#situation;
    return assets && chooseSystemUser(assets, ids, chosenId);
  }

  #standing(step: StepId) {
    return planSteps(this.#situation).find(({ id }) => id === step)?.is;
  }

  /** No call does that: it takes an admin of the other business. */
  async #shareAccount(): Promise<boolean> {
    while (this.#standing('share-account') === 'missing') {
      const what = 'The WhatsApp account belongs to another business than the app, and is not shared with it.';
      if (!(await this.#dashboard('share-account', what))) return false;
    }
    return true;
  }

  async #findOrCreate(businessId: string): Promise<UserCandidate | undefined> {
    const { business, dialog } = this.#ports;
    for (;;) {
      const found = this.#candidate;
      if (found) return found;
      const listed = this.#situation.assets?.systemUsers;
      if (listed?.is !== 'value') {
        // Without the list, a second one could be created, which Meta has no way to delete.
        dialog.say(listed ? whyUnread(listed) : '', 'No system user was created, as there may be one already.');
        if (!(await this.#pause())) return undefined;
        continue;
      }
      dialog.say(`Creating the system user \`${SYSTEM_USER_NAME}\` with the role Employee.`);
      const about = { businessId, name: SYSTEM_USER_NAME };
      const written = await business.createSystemUser(this.#admin, about, this.#signal);
      if (written.is === 'written') {
        await this.#look();
        const created = { id: written.value };
        return this.#candidate ?? { user: created, hasApp: 'no', hasAccount: 'no' };
      }
      if ((await this.#overcome('create', written)).is === 'stopped') return undefined;
    }
  }

  /** The app, and then the account. Where the reader did it in the dashboard, the token will show whether it is enough. */
  async #give(
    write: 'install' | 'assign',
    step: StepId,
    about: { systemUserId: string; appId: string; accountId: string },
  ): Promise<boolean> {
    const { business, dialog } = this.#ports;
    while (this.#standing(step) !== 'done') {
      dialog.say(write === 'install' ? 'Installing the app for it.' : 'Assigning the WhatsApp account to it.');
      const call = write === 'install' ? business.installApp : business.assignAccount;
      const written = await call(this.#admin, about, this.#signal);
      const next: Next = written.is === 'written' ? { is: 'there' } : await this.#overcome(write, written);
      if (next.is === 'stopped') return false;
      if (written.is === 'written') await this.#look();
      const isTaken = next.is === 'there' || next.after === step;
      if (isTaken && this.#standing(step) !== 'done')
        dialog.say('Meta does not show that yet. Going on: the token will show whether it is enough.');
      if (isTaken) return true;
    }
    return true;
  }

  async #generate(about: { systemUserId: string; appId: string }): Promise<Secret | undefined> {
    const { business, dialog } = this.#ports;
    for (;;) {
      dialog.say('Generating a token for 60 days.');
      const written = await business.generateToken(this.#admin, { ...about, scopes: SCOPES }, this.#signal);
      if (written.is === 'written') return written.value;
      if (written.is === 'lost') {
        dialog.say(written.reason, ...LOST_TOKEN);
        const answer = await dialog.ask('Type yes to generate another one');
        if (answer?.toLowerCase() !== 'yes') return this.stop();
        continue;
      }
      const next = await this.#overcome('generate', written, about.systemUserId);
      if (next.is === 'stopped') return undefined;
      if (next.is === 'again' && next.after === 'generate-token') {
        const pasted = await dialog.askSecret('Token that you generated there');
        return pasted ?? this.stop();
      }
    }
  }

  async #overcome(
    write: Write,
    written: Exclude<Written<unknown>, { is: 'written' }>,
    systemUserId: string | undefined = this.#candidate?.user.id,
  ): Promise<Next> {
    const { dialog } = this.#ports;
    if (written.is === 'lost') {
      dialog.say(written.reason, 'The call may have been carried out all the same, so Meta is asked first.');
      return (await this.#pause()) ? { is: 'again' } : STOPPED;
    }
    const refusal = explainRefusal(write, written.error);
    if (refusal.is === 'already') return { is: 'there' };
    if (refusal.is === 'exists') return await this.#findExisting(written.error);
    if (refusal.is === 'step') {
      const isPaste = refusal.step === 'generate-token';
      const what = `${refusal.what} ${quoteRefusal(written.error)}`;
      const isTaken = isPaste
        ? this.#sayStep(refusal.step, what, systemUserId)
        : this.#dashboard(refusal.step, what, systemUserId);
      return (await isTaken) ? { is: 'again', after: refusal.step } : STOPPED;
    }
    dialog.say(refusal.what, quoteRefusal(written.error));
    if (refusal.is === 'admin-token') return await this.#askAdminToken(refusal);
    if (refusal.is === 'full') return await this.#chooseExisting();
    return (await this.#pause()) ? { is: 'again' } : STOPPED;
  }

  #sayStep(step: StepId, what: string, systemUserId?: string): true {
    const described = describeStep(step, this.#situation, systemUserId);
    this.#ports.dialog.say(what, ...renderStep(described));
    return true;
  }

  /** Waits until the reader has done it there, and looks again. */
  async #dashboard(step: StepId, what: string, systemUserId?: string): Promise<boolean> {
    this.#sayStep(step, what, systemUserId);
    return await this.#pause();
  }

  async #pause(): Promise<boolean> {
    const { dialog } = this.#ports;
    if ((await dialog.ask('Press Enter to look again')) === undefined) {
      this.stop();
      return false;
    }
    await this.#look();
    return true;
  }

  /** Another run was faster, or one of that name is hidden from this list. */
  async #findExisting(error: WriteError): Promise<Next> {
    await this.#look();
    if (this.#candidate) return { is: 'again' };
    const what = `There is a system user of that name already, but the list does not show it. ${quoteRefusal(error)}`;
    return (await this.#dashboard('system-user', what)) ? { is: 'again' } : STOPPED;
  }

  async #chooseExisting(): Promise<Next> {
    const { dialog } = this.#ports;
    const { assets } = this.#situation;
    const users = assets?.systemUsers.is === 'value' ? assets.systemUsers.value : [];
    dialog.say(
      'Use one that is there. Its other rights and tokens stay as they are:',
      ...users.map(({ id, name, role }) => `  ${[id, name?.shown(), role].filter(Boolean).join('  ')}`),
    );
    const answer = await dialog.ask('Type the ID of the system user to use, or press Enter to look again');
    if (answer === undefined) {
      dialog.say('Run the same command with `--system-user` and that ID.');
      this.stop();
      return STOPPED;
    }
    const chosen = users.find(({ id }) => id === answer);
    if (chosen) this.#situation = { ...this.#situation, chosenId: chosen.id };
    else await this.#look();
    return { is: 'again' };
  }

  async #askAdminToken({ press }: Extract<Refusal, { is: 'admin-token' }>): Promise<Next> {
    const { dialog } = this.#ports;
    dialog.say(`What to do: ${press.charAt(0).toUpperCase()}${press.slice(1)}`);
    const admin = await askAdmin(this.#bot, this.#ports, this.#situation);
    if (!admin) {
      this.stop();
      return STOPPED;
    }
    this.#admin = admin;
    await this.#look();
    return { is: 'again' };
  }
}

const STOPPED = { is: 'stopped' } as const;
