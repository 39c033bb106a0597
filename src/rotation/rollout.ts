// Writes a proved token and brings it to life: one step, look again, the next step.

import type { Reason } from '../core/reason.ts';
import {
  type DeploymentEnd,
  isStuck,
  nextStep,
  pollPauseMs,
  type RotationOutcome,
  type RotationStep,
  type RotationView,
} from '../core/rotation/next-step.ts';
import * as words from '../core/rotation/reasons.ts';
import type { Clean } from '../core/sanitize.ts';
import { SetupError } from '../errors.ts';
import type { ServiceInstance, ServiceSnapshot } from '../ports.ts';
import type { Secret } from '../secret.ts';
import type { Bot } from '../settings/settings.ts';
import { follow } from './follow-deployment.ts';
import { LONGEST_MS, type Use, watchUse } from './prove-use.ts';
import type { IsAccepted, RotatePorts, Rotation } from './rotation.ts';
import { createSettle, type Settle, VariableWrites } from './writes.ts';

type RolloutTask = { place: ServiceInstance; token: Secret | 'stored'; signal: AbortSignal };

/** One proved token on its way into one service; or the one that is stored there already, on its way into the bot. */
export class Rollout {
  readonly #bot: Bot;
  readonly #ports: RotatePorts;
  readonly #place: ServiceInstance;
  readonly #token: Secret | 'stored';
  readonly #signal: AbortSignal;
  readonly #settle: Settle;
  readonly #writes: VariableWrites;
  #deploys = 0;
  /** Then the next try goes the other way. */
  #redeployUnanswered = false;
  #ranBefore: string | undefined;
  #hidden = false;
  #asked: string | undefined;
  #deploymentId: string | undefined;
  #followed: { id: string; ended: DeploymentEnd } | undefined;
  #otherSeen = 0;
  #use: (Use & { id: string }) | undefined;
  /** Pushes that were waited for, and how that ended. */
  readonly #pushes = new Map<string, DeploymentEnd>();
  #refusal: Clean | undefined;
  /** Whether what was deployed is known to be what ran before. */
  #isSameCode = true;

  constructor(bot: Bot, ports: RotatePorts, { place, token, signal }: RolloutTask) {
    this.#bot = bot;
    this.#ports = ports;
    this.#place = place;
    this.#token = token;
    this.#signal = signal;
    this.#settle = createSettle(ports, signal, (said) => {
      this.#refusal = said;
    });
    this.#writes = new VariableWrites(bot, place, this.#settle);
  }

  /** From what is there to the end, however much of it an earlier run has done already. */
  async run(before: ServiceSnapshot, works: IsAccepted): Promise<Rotation> {
    const { progress, clock } = this.#ports;
    const { deployTimeoutMs } = this.#bot.rotation;
    const followUntil = clock.deadline(deployTimeoutMs);
    // The other half is for the deployment with the token.
    const waitUntil = clock.deadline(deployTimeoutMs / 2);
    const limit = clock.deadline(LONGEST_MS);
    this.#ranBefore = before.active?.id;
    for (let service = before; ; service = await this.#look()) {
      const step = nextStep(this.#view(service));
      switch (step.do) {
        case 'write':
          progress('Saving the token to Railway.');
          // Only a token that is not stored yet is ever to be written.
          if (this.#token !== 'stored') await this.#write(this.#token, service);
          break;
        case 'look-again':
          await clock.sleep(pollPauseMs(0), this.#signal);
          break;
        case 'wait':
          progress('Waiting for a push that is building on Railway, so that its code gets the token.');
          this.#pushes.set(step.id, await this.#follow(step.id, waitUntil));
          break;
        case 'deploy':
          progress('Redeploying the running code with the new variable.');
          await this.#deploy(service);
          break;
        case 'follow':
          this.#asked = undefined;
          this.#deploymentId = step.id;
          this.#followed = { id: step.id, ended: await this.#follow(step.id, followUntil) };
          break;
        case 'prove':
          await this.#prove(step.id, limit);
          break;
        case 'undo':
          return await this.#undo(step.because, before, works);
        case 'finish':
          return await this.#finish(step.as, service);
      }
    }
  }

  /** What something that stopped it half-way leaves behind: nothing is undone, the same call goes on from here. */
  stopped(reason: Reason): Rotation {
    if (this.#writes.sent === 0 && this.#deploys === 0)
      return { changed: false, reasons: [words.stoppedBefore(reason)] };
    return this.#end('set-not-live', words.stoppedAfter(reason, { wrote: this.#writes.sent > 0 }));
  }

  async #look(): Promise<ServiceSnapshot> {
    // The listing that came with the place is from before the write.
    const { listing: _old, ...place } = this.#place;
    return await this.#ports.railway.readService(this.#bot.target, this.#signal, place);
  }

  async #follow(id: string, until: AbortSignal): Promise<DeploymentEnd> {
    return await follow(id, this.#ports, { until, signal: this.#signal });
  }

  #stored(service: ServiceSnapshot): Secret | undefined {
    return service.values[this.#bot.target.variables.token];
  }

  #holdsNew(service: ServiceSnapshot): boolean {
    return this.#token === 'stored' || this.#stored(service)?.reveal() === this.#token.reveal();
  }

  #view(service: ServiceSnapshot): RotationView {
    const { isSealed, updatedAt } = service.tokenVariable;
    this.#hidden = isSealed;
    this.#otherSeen = isSealed || this.#holdsNew(service) ? 0 : this.#otherSeen + Math.sign(this.#writes.answered);
    return {
      stored: isSealed && this.#token !== 'stored' ? 'hidden' : this.#holdsNew(service) ? 'new' : 'other',
      otherSeen: this.#otherSeen,
      writes: { sent: this.#writes.sent, answered: this.#writes.answered },
      ...(updatedAt ? { changedAt: updatedAt } : {}),
      ...(service.active ? { active: service.active } : {}),
      ...(this.#ranBefore ? { ranBefore: this.#ranBefore } : {}),
      inFlight: service.inFlight.filter((deployment) => !isStuck(deployment, this.#nowBy(service))),
      deploys: this.#deploys,
      ...(this.#asked ? { asked: this.#asked } : {}),
      ...(this.#followed ? { followed: this.#followed } : {}),
      waitedFor: [...this.#pushes.keys()],
      ...this.#proven(service),
    };
  }

  /** Railway's times are compared with Railway's clock. */
  #nowBy({ clockAheadMs = 0 }: ServiceSnapshot): Date {
    return new Date(this.#ports.clock.now().getTime() + clockAheadMs);
  }

  #proven(service: ServiceSnapshot): Pick<RotationView, 'proof'> {
    const isOff = this.#bot.rotation.proofWindowMs === 0;
    // One that a killed run left behind is still to be watched; what has run for long is what the check is about.
    const ageMs = this.#nowBy(service).getTime() - (service.active?.createdAt.getTime() ?? 0);
    if (isOff || (this.#isUntouched() && ageMs > LONGEST_MS)) return { proof: 'off' };
    return this.#use ? { proof: { id: this.#use.id, refused: this.#use.proof.refusals !== undefined } } : {};
  }

  #isUntouched(): boolean {
    return this.#writes.sent === 0 && this.#deploys === 0 && !this.#followed;
  }

  async #prove(id: string, limit: AbortSignal): Promise<void> {
    const until = AbortSignal.any([this.#ports.clock.deadline(this.#bot.rotation.proofWindowMs), limit]);
    this.#use = { id, ...(await watchUse(id, this.#bot, this.#ports, { until, signal: this.#signal })) };
    // One that went down, or was replaced, is no end yet.
    if (this.#use.ended !== 'up') this.#followed = { id, ended: this.#use.ended };
  }

  async #write(value: Secret, service: ServiceSnapshot): Promise<void> {
    await this.#writes.write(value, service, this.#ports, this.#signal);
  }

  async #deploy({ active, lastGoodCommit }: ServiceSnapshot): Promise<void> {
    const { railway, progress } = this.#ports;
    const whenAnswered = (id: string) => {
      // What ran before cannot have it: nothing was started, so the next try goes the other way.
      if (id === this.#ranBefore) return;
      this.#asked = id;
      this.#deploymentId = id;
      this.#redeployUnanswered = false;
    };
    this.#deploys++;
    if (active && active.canRedeploy !== false && !this.#redeployUnanswered) {
      this.#redeployUnanswered = true;
      if (active.image) progress(`Redeploying the image ${active.image.shown(100)} as it was pulled before.`);
      try {
        return await this.#settle(railway.redeploy(active, this.#signal), whenAnswered);
      } catch (error) {
        if (!(error instanceof SetupError)) throw error;
        progress('Railway refused the redeploy. Deploying its commit instead.');
      }
    }
    const commit = active?.phase === 'up' ? active.commitHash : (lastGoodCommit ?? active?.commitHash);
    if (!active)
      progress(`The service is not running. Deploying ${commit ? `the last good commit (${commit})` : 'it again'}.`);
    this.#isSameCode = commit !== undefined;
    await this.#settle(railway.deploy(this.#place, commit, this.#signal), whenAnswered);
  }

  /** The old value goes back only where Meta accepts it at this moment; otherwise the new one is the better of two. */
  async #undo(because: 'failed' | 'crashed', before: ServiceSnapshot, works: IsAccepted): Promise<Rotation> {
    const old = this.#stored(before);
    const stays = (why: string) => this.#end('set-not-live', words.deploymentFailed(because, why));
    if (this.#token === 'stored') return stays('The variable was not changed, so there is nothing to restore.');
    if (!old || this.#holdsNew(before)) return stays('No earlier token is known to restore, so the new one stays.');
    if (!(await works(old)))
      return stays('Meta does not accept the old token right now, so the new one stays in the variable.');
    if (!this.#holdsNew(await this.#look())) return this.#end('set-not-live', words.OVERTAKEN);
    const { active, tokenVariable } = before;
    const hasOld = active && tokenVariable.updatedAt && active.createdAt >= tokenVariable.updatedAt;
    if (hasOld) this.#writes.running = { deploymentId: active.id, token: old };
    this.#ports.progress('Restoring the old token, which Meta still accepts.');
    await this.#write(old, before);
    let after = await this.#look();
    if (this.#holdsNew(after)) {
      // A stale read, perhaps.
      await this.#ports.clock.sleep(pollPauseMs(0), this.#signal);
      after = await this.#look();
    }
    if (this.#holdsNew(after)) return stays('Railway did not save the old token again, so the new one stays.');
    if (because === 'crashed') await this.#deploy(before);
    const restoredAt = because === 'failed' ? after.tokenVariable.updatedAt : undefined;
    const rotation = this.#end('restored', words.deploymentFailed(because, words.WAS_PUT_BACK));
    return { ...rotation, changed: false, ...(restoredAt ? { restoredAt } : {}) };
  }

  async #finish(as: Extract<RotationStep, { do: 'finish' }>['as'], service: ServiceSnapshot): Promise<Rotation> {
    const more = this.#whatElse(service);
    switch (as) {
      case 'not-written':
        return { changed: false, ...this.#writes.unsettled(), reasons: [words.NOT_WRITTEN] };
      case 'overtaken':
        return this.#end('set-not-live', words.OVERTAKEN);
      case 'timeout': {
        const isFollowed = this.#bot.rotation.deployTimeoutMs > 0;
        return this.#end('set-not-live', isFollowed ? words.DEPLOYMENT_SLOW : words.DEPLOYMENT_NOT_FOLLOWED, ...more);
      }
      case 'not-deployed': {
        const refused = this.#end('set-not-live', words.deploymentRefused(this.#refusal), ...more);
        return { ...refused, ...(this.#refusal ? { refusal: this.#refusal } : {}) };
      }
      case 'unchanged':
        return this.#proved('unchanged', this.#token === 'stored' ? words.RUNS_ALREADY : words.UNCHANGED, more);
      case 'live-but-refused': {
        const { count, last } = this.#use?.proof.refusals ?? { count: 0 };
        const refused = this.#end('live-but-refused', words.liveButRefused(count), ...more);
        return { ...refused, ...(last ? { refusedAt: last } : {}) };
      }
      case 'live':
        this.#noteRunning(this.#followed?.id ?? service.active?.id);
        return this.#proved('live', this.#token === 'stored' ? words.REDEPLOYED : words.LIVE, more);
    }
  }

  #noteRunning(deploymentId: string | undefined): void {
    if (deploymentId && this.#token !== 'stored') this.#writes.running = { deploymentId, token: this.#token };
  }

  #proved(outcome: 'live' | 'unchanged', reason: Reason, more: readonly Reason[]): Rotation {
    const { proof } = this.#use ?? {};
    const notes = proof ? words.proofNotes(proof, this.#bot.rotation.proofWindowMs) : [];
    return { ...this.#end(outcome, reason, ...notes, ...more), ...(proof?.isUsed ? { isUsed: true } : {}) };
  }

  #whatElse({ tokenVariable }: ServiceSnapshot): Reason[] {
    // A run that resumes another says it as well: nobody may have read the first.
    if (this.#isUntouched()) return [];
    const { serviceNames = {} } = this.#place;
    const code = this.#isSameCode ? [] : [words.OTHER_CODE];
    const pushes = [...this.#pushes.values()].includes('timeout') ? [words.PUSH_IN_FLIGHT] : [];
    const others = tokenVariable.sharedWith.map((id) => words.sharedWith(serviceNames[id]?.shown() ?? id));
    const sealed = tokenVariable.isSealed && this.#token !== 'stored' ? [words.SEALED_WRITTEN] : [];
    return [...sealed, ...pushes, ...code, ...others];
  }

  #end(outcome: RotationOutcome, ...reasons: Reason[]): Rotation {
    const deploymentId = this.#deploymentId;
    return {
      outcome,
      changed: this.#writes.sent > 0,
      ...(deploymentId ? { deploymentId } : {}),
      ...(this.#hidden && this.#token !== 'stored' ? { stored: this.#token } : {}),
      ...this.#writes.unsettled(),
      reasons,
    };
  }
}
