export const id = 8766;
export const ids = [8766];
export const modules = {

/***/ 8766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j7: () => (/* binding */ findReferenceFault),
  TR: () => (/* binding */ refuse),
  e$: () => (/* binding */ rotate),
  Kj: () => (/* binding */ stopBefore)
});

// EXTERNAL MODULE: ./build/core/rotation/reasons.js
var rotation_reasons = __webpack_require__(7648);
// EXTERNAL MODULE: ./build/core/token/token-health.js
var token_health = __webpack_require__(2740);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/secret.js + 1 modules
var secret = __webpack_require__(7872);
// EXTERNAL MODULE: ./build/token/credentials.js
var credentials = __webpack_require__(3876);
// EXTERNAL MODULE: ./build/token/inspect-token.js
var inspect_token = __webpack_require__(7770);
// EXTERNAL MODULE: ./build/core/log/log-proof.js
var log_proof = __webpack_require__(7398);
// EXTERNAL MODULE: ./build/core/time.js
var time = __webpack_require__(3669);
// EXTERNAL MODULE: ./build/core/rotation/next-step.js
var next_step = __webpack_require__(2671);
;// CONCATENATED MODULE: ./build/rotation/follow-deployment.js
// Follows one deployment to its end.


/** Looks again and again, ever more rarely, and says each change. */
async function follow(id, { railway, clock, progress }, { until, signal }) {
    let seen = '';
    for (let polls = 0; !until.aborted; polls++) {
        const deployment = await lookAt(id, railway, signal);
        if (deployment && deployment.status !== seen)
            progress(`Deployment ${id}: ${deployment.status}`);
        seen = deployment?.status ?? seen;
        if (deployment && deployment.phase !== 'in-flight')
            return deployment.phase;
        await clock.sleep((0,next_step/* pollPauseMs */.CF)(polls), AbortSignal.any([until, signal]));
    }
    return 'timeout';
}
/** A look that failed is no news: the next one follows. */
async function lookAt(id, railway, signal) {
    try {
        return await railway.readDeployment(id, signal);
    }
    catch (error) {
        if (!(error instanceof errors/* ServiceUnavailableError */.us) || signal.aborted)
            throw error;
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/rotation/prove-use.js
// Watches the log of a deployment that came up: does Meta accept the calls that it makes?




/** Following and watching together: the job that it runs in has an end. */
const LONGEST_MS = 11 * time/* MINUTE_MS */.kg;
/** Two requests each. */
const PAUSE_MS = 10_000;
/** A line of progress each so many looks. */
const SAY_EVERY = 3;
/** Ends early on proof either way, or when another one takes its place. Looks once where the time is up already. */
async function watchUse(id, { logPatterns, rotation }, { railway, clock, progress, sanitizeExcerpt }, { until, signal }) {
    progress(`Deployment ${id} is running. Watching its log for up to ${(0,time/* renderSeconds */.eB)(rotation.proofWindowMs)} to see whether Meta accepts its calls.`);
    let proof = { isUsed: false };
    let createdAt = clock.now();
    // By Railway's own clock. It is the log of this deployment alone, so the window may be wide.
    const readLog = async () => {
        const window = { from: new Date(createdAt.getTime() - time/* HOUR_MS */.iQ), to: new Date(createdAt.getTime() + time/* DAY_MS */.sO) };
        return await (0,errors/* attempt */.CD)(railway.readDeploymentLogs(id, window, signal));
    };
    for (let looks = 1;; looks++) {
        const isLast = until.aborted || signal.aborted;
        const deployment = await lookAt(id, railway, signal);
        createdAt = deployment?.createdAt ?? createdAt;
        const log = await readLog();
        if (log.ok)
            proof = (0,log_proof/* judgeProof */.eB)(log.value.lines, { patterns: logPatterns, deploymentId: id, sanitizeExcerpt });
        const ended = deployment && deployment.phase !== 'in-flight' ? deployment.phase : 'up';
        if (isLast || ended !== 'up' || proof.refusals || proof.isUsed)
            return { ended, proof };
        if (looks % SAY_EVERY === 0)
            progress(`Still watching the log of ${id}: ${seenSoFar(proof)}`);
        await clock.sleep(PAUSE_MS, AbortSignal.any([until, signal]));
    }
}
function seenSoFar({ lines }) {
    if (lines === undefined)
        return "couldn't read it yet.";
    return `${lines === 1 ? '1 line' : `${lines} lines`}, no call to Meta seen yet.`;
}

// EXTERNAL MODULE: ./build/token/fingerprint.js
var fingerprint = __webpack_require__(8554);
;// CONCATENATED MODULE: ./build/rotation/writes.js


/** A change whose answer was lost may have happened: that is found out by looking, never by sending it again. */
function createSettle({ progress }, signal, 
/** With Railway's own words, where it had some. */
whenLost) {
    return async (sent, whenAnswered) => {
        try {
            whenAnswered(await sent);
        }
        catch (error) {
            if (!(error instanceof errors/* ServiceUnavailableError */.us) || signal.aborted)
                throw error;
            const { said } = error;
            whenLost(said);
            const why = said ? `Railway says: "${said}".` : error.message;
            progress(`${why} Checking whether the change happened anyway.`);
        }
    };
}
/** The writes of one rotation to the token variable of one service. */
class VariableWrites {
    sent = 0;
    answered = 0;
    /** What is known to run, for the case that its token turns up in the variable later. */
    running;
    #variable;
    #place;
    #settle;
    #wrote;
    constructor({ target }, place, settle) {
        this.#variable = target.variables.token;
        this.#place = place;
        this.#settle = settle;
    }
    async write(value, { tokenReference: reference }, { railway }, signal) {
        const shared = reference?.is === 'shared';
        const variable = { name: shared ? reference.name.raw() : this.#variable, shared, value };
        this.#wrote ??= value;
        this.sent++;
        try {
            await this.#settle(railway.writeVariable(this.#place, variable, signal), () => {
                this.answered++;
            });
        }
        catch (error) {
            // What was refused is not written.
            if (error instanceof errors/* SetupError */.w3)
                this.sent--;
            throw error;
        }
    }
    /** Nothing where Railway has answered every write. */
    unsettled() {
        if (!this.#wrote || this.sent <= this.answered)
            return {};
        return { unsettled: (0,fingerprint/* rememberWrite */.r)(this.#wrote, this.running) };
    }
}

;// CONCATENATED MODULE: ./build/rotation/rollout.js
// Writes a proved token and brings it to life: one step, look again, the next step.






/** One proved token on its way into one service; or the one that is stored there already, on its way into the bot. */
class Rollout {
    #bot;
    #ports;
    #place;
    #token;
    #signal;
    #settle;
    #writes;
    #deploys = 0;
    /** Then the next try goes the other way. */
    #redeployUnanswered = false;
    #ranBefore;
    #hidden = false;
    #asked;
    #deploymentId;
    #followed;
    #otherSeen = 0;
    #use;
    /** Pushes that were waited for, and how that ended. */
    #pushes = new Map();
    #refusal;
    /** Whether what was deployed is known to be what ran before. */
    #isSameCode = true;
    constructor(bot, ports, { place, token, signal }) {
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
    async run(before, works) {
        const { progress, clock } = this.#ports;
        const { deployTimeoutMs } = this.#bot.rotation;
        const followUntil = clock.deadline(deployTimeoutMs);
        // The other half is for the deployment with the token.
        const waitUntil = clock.deadline(deployTimeoutMs / 2);
        const limit = clock.deadline(LONGEST_MS);
        this.#ranBefore = before.active?.id;
        for (let service = before;; service = await this.#look()) {
            const step = (0,next_step/* nextStep */.sk)(this.#view(service));
            switch (step.do) {
                case 'write':
                    progress('Saving the token to Railway.');
                    // Only a token that is not stored yet is ever to be written.
                    if (this.#token !== 'stored')
                        await this.#write(this.#token, service);
                    break;
                case 'look-again':
                    await clock.sleep((0,next_step/* pollPauseMs */.CF)(0), this.#signal);
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
    stopped(reason) {
        if (this.#writes.sent === 0 && this.#deploys === 0)
            return { changed: false, reasons: [rotation_reasons/* stoppedBefore */.Dn(reason)] };
        return this.#end('set-not-live', rotation_reasons/* stoppedAfter */.IN(reason, { wrote: this.#writes.sent > 0 }));
    }
    async #look() {
        // The listing that came with the place is from before the write.
        const { listing: _old, ...place } = this.#place;
        return await this.#ports.railway.readService(this.#bot.target, this.#signal, place);
    }
    async #follow(id, until) {
        return await follow(id, this.#ports, { until, signal: this.#signal });
    }
    #stored(service) {
        return service.values[this.#bot.target.variables.token];
    }
    #holdsNew(service) {
        return this.#token === 'stored' || this.#stored(service)?.reveal() === this.#token.reveal();
    }
    #view(service) {
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
            inFlight: service.inFlight.filter((deployment) => !(0,next_step/* isStuck */.ZD)(deployment, this.#nowBy(service))),
            deploys: this.#deploys,
            ...(this.#asked ? { asked: this.#asked } : {}),
            ...(this.#followed ? { followed: this.#followed } : {}),
            waitedFor: [...this.#pushes.keys()],
            ...this.#proven(service),
        };
    }
    /** Railway's times are compared with Railway's clock. */
    #nowBy({ clockAheadMs = 0 }) {
        return new Date(this.#ports.clock.now().getTime() + clockAheadMs);
    }
    #proven(service) {
        const isOff = this.#bot.rotation.proofWindowMs === 0;
        // One that a killed run left behind is still to be watched; what has run for long is what the check is about.
        const ageMs = this.#nowBy(service).getTime() - (service.active?.createdAt.getTime() ?? 0);
        if (isOff || (this.#isUntouched() && ageMs > LONGEST_MS))
            return { proof: 'off' };
        return this.#use ? { proof: { id: this.#use.id, refused: this.#use.proof.refusals !== undefined } } : {};
    }
    #isUntouched() {
        return this.#writes.sent === 0 && this.#deploys === 0 && !this.#followed;
    }
    async #prove(id, limit) {
        const until = AbortSignal.any([this.#ports.clock.deadline(this.#bot.rotation.proofWindowMs), limit]);
        this.#use = { id, ...(await watchUse(id, this.#bot, this.#ports, { until, signal: this.#signal })) };
        // One that went down, or was replaced, is no end yet.
        if (this.#use.ended !== 'up')
            this.#followed = { id, ended: this.#use.ended };
    }
    async #write(value, service) {
        await this.#writes.write(value, service, this.#ports, this.#signal);
    }
    async #deploy({ active, lastGoodCommit }) {
        const { railway, progress } = this.#ports;
        const whenAnswered = (id) => {
            // What ran before cannot have it: nothing was started, so the next try goes the other way.
            if (id === this.#ranBefore)
                return;
            this.#asked = id;
            this.#deploymentId = id;
            this.#redeployUnanswered = false;
        };
        this.#deploys++;
        if (active && active.canRedeploy !== false && !this.#redeployUnanswered) {
            this.#redeployUnanswered = true;
            if (active.image)
                progress(`Redeploying the image ${active.image.shown(100)} as it was pulled before.`);
            try {
                return await this.#settle(railway.redeploy(active, this.#signal), whenAnswered);
            }
            catch (error) {
                if (!(error instanceof errors/* SetupError */.w3))
                    throw error;
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
    async #undo(because, before, works) {
        const old = this.#stored(before);
        const stays = (why) => this.#end('set-not-live', rotation_reasons/* deploymentFailed */.Lu(because, why));
        if (this.#token === 'stored')
            return stays('The variable was not changed, so there is nothing to restore.');
        if (!old || this.#holdsNew(before))
            return stays('No earlier token is known to restore, so the new one stays.');
        if (!(await works(old)))
            return stays('Meta does not accept the old token right now, so the new one stays in the variable.');
        if (!this.#holdsNew(await this.#look()))
            return this.#end('set-not-live', rotation_reasons/* OVERTAKEN */.gI);
        const { active, tokenVariable } = before;
        const hasOld = active && tokenVariable.updatedAt && active.createdAt >= tokenVariable.updatedAt;
        if (hasOld)
            this.#writes.running = { deploymentId: active.id, token: old };
        this.#ports.progress('Restoring the old token, which Meta still accepts.');
        await this.#write(old, before);
        let after = await this.#look();
        if (this.#holdsNew(after)) {
            // A stale read, perhaps.
            await this.#ports.clock.sleep((0,next_step/* pollPauseMs */.CF)(0), this.#signal);
            after = await this.#look();
        }
        if (this.#holdsNew(after))
            return stays('Railway did not save the old token again, so the new one stays.');
        if (because === 'crashed')
            await this.#deploy(before);
        const restoredAt = because === 'failed' ? after.tokenVariable.updatedAt : undefined;
        const rotation = this.#end('restored', rotation_reasons/* deploymentFailed */.Lu(because, rotation_reasons/* WAS_PUT_BACK */.yV));
        return { ...rotation, changed: false, ...(restoredAt ? { restoredAt } : {}) };
    }
    async #finish(as, service) {
        const more = this.#whatElse(service);
        switch (as) {
            case 'not-written':
                return { changed: false, ...this.#writes.unsettled(), reasons: [rotation_reasons/* NOT_WRITTEN */.OX] };
            case 'overtaken':
                return this.#end('set-not-live', rotation_reasons/* OVERTAKEN */.gI);
            case 'timeout': {
                const isFollowed = this.#bot.rotation.deployTimeoutMs > 0;
                return this.#end('set-not-live', isFollowed ? rotation_reasons/* DEPLOYMENT_SLOW */.iD : rotation_reasons/* DEPLOYMENT_NOT_FOLLOWED */.$d, ...more);
            }
            case 'not-deployed': {
                const refused = this.#end('set-not-live', rotation_reasons/* deploymentRefused */.si(this.#refusal), ...more);
                return { ...refused, ...(this.#refusal ? { refusal: this.#refusal } : {}) };
            }
            case 'unchanged':
                return this.#proved('unchanged', this.#token === 'stored' ? rotation_reasons/* RUNS_ALREADY */.YH : rotation_reasons/* UNCHANGED */.ST, more);
            case 'live-but-refused': {
                const { count, last } = this.#use?.proof.refusals ?? { count: 0 };
                const refused = this.#end('live-but-refused', rotation_reasons/* liveButRefused */.mL(count), ...more);
                return { ...refused, ...(last ? { refusedAt: last } : {}) };
            }
            case 'live':
                this.#noteRunning(this.#followed?.id ?? service.active?.id);
                return this.#proved('live', this.#token === 'stored' ? rotation_reasons/* REDEPLOYED */.Iw : rotation_reasons/* LIVE */.L8, more);
        }
    }
    #noteRunning(deploymentId) {
        if (deploymentId && this.#token !== 'stored')
            this.#writes.running = { deploymentId, token: this.#token };
    }
    #proved(outcome, reason, more) {
        const { proof } = this.#use ?? {};
        const notes = proof ? rotation_reasons/* proofNotes */.G7(proof, this.#bot.rotation.proofWindowMs) : [];
        return { ...this.#end(outcome, reason, ...notes, ...more), ...(proof?.isUsed ? { isUsed: true } : {}) };
    }
    #whatElse({ tokenVariable }) {
        // A run that resumes another says it as well: nobody may have read the first.
        if (this.#isUntouched())
            return [];
        const { serviceNames = {} } = this.#place;
        const code = this.#isSameCode ? [] : [rotation_reasons/* OTHER_CODE */.fM];
        const pushes = [...this.#pushes.values()].includes('timeout') ? [rotation_reasons/* PUSH_IN_FLIGHT */.e6] : [];
        const others = tokenVariable.sharedWith.map((id) => rotation_reasons/* sharedWith */.KO(serviceNames[id]?.shown() ?? id));
        const sealed = tokenVariable.isSealed && this.#token !== 'stored' ? [rotation_reasons/* SEALED_WRITTEN */.FE] : [];
        return [...sealed, ...pushes, ...code, ...others];
    }
    #end(outcome, ...reasons) {
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

;// CONCATENATED MODULE: ./build/rotation/rotate.js
// The frame of every rotation: reads what is there, lets the way at hand choose the token, and carries it out.








/** Besides following the deployment and watching its log: for asking, writing and looking. Milliseconds. */
const MARGIN_MS = 120_000;
/**
 * Throws only what is a bug of ours: what stops it half-way is an outcome that says where it stopped.
 * @param more ends it early; it has a deadline of its own besides
 */
async function rotate(bot, ports, choose, more) {
    const { railway, clock, progress } = ports;
    const { deployTimeoutMs, proofWindowMs } = bot.rotation;
    const deadline = clock.deadline(Math.min(deployTimeoutMs + proofWindowMs, LONGEST_MS) + MARGIN_MS);
    const signal = more ? AbortSignal.any([deadline, more]) : deadline;
    let toldByMeta;
    const ask = (0,inspect_token/* createInspector */.Y)(bot, ports, signal, (now) => {
        toldByMeta = now;
    });
    const now = () => toldByMeta ?? clock.now();
    let started;
    let notes = [];
    try {
        const before = await railway.readService(bot.target, signal);
        const choice = await choose({ before, ask, now, signal });
        if (choice.is === 'ended')
            return choice.rotation;
        notes = [...choice.notes];
        const [staged, copies] = await Promise.all([
            railway.countStagedChanges(before.place, signal).catch(() => 0),
            choice.token === 'stored' ? [] : findCopies(bot, railway, before, signal),
        ]);
        const { serviceNames = {} } = before.place;
        notes.push(...copies.map((id) => rotation_reasons/* copiedTo */.AJ(serviceNames[id]?.shown() ?? id, bot.target.variables.token)));
        if (staged > 0) {
            notes.push(rotation_reasons/* stagedChanges */.GY(staged));
            progress(rotation_reasons/* stagedChanges */.GY(staged).what);
        }
        started = new Rollout(bot, ports, { place: before.place, token: choice.token, signal });
        const companions = (0,credentials/* inspectionContext */.Ob)(bot, before);
        const works = async (token) => (0,token_health/* isWorking */.ms)((await ask({ token: new secret/* Secret */.z(token.reveal().trim()), ...companions })).state);
        const rotation = await started.run(before, works);
        return { ...rotation, reasons: [...rotation.reasons, ...notes] };
    }
    catch (error) {
        const reason = (0,errors/* toReason */.Ge)(error);
        const rotation = started?.stopped(reason) ?? { changed: false, reasons: [rotation_reasons/* stoppedBefore */.Dn(reason)] };
        return { ...rotation, reasons: [...rotation.reasons, ...notes] };
    }
}
/** Writing over a reference would cut the two apart. One to a shared variable that holds the value is followed. */
function findReferenceFault(bot, { tokenReference: reference }) {
    const { token } = bot.target.variables;
    switch (reference?.is) {
        case 'elsewhere':
            return refuse([
                rotation_reasons/* refersElsewhere */.AG(token, reference.path.map((name) => name.shown())),
            ]);
        case 'composed':
            return refuse([
                rotation_reasons/* isComposed */.jz(token, reference.of.map((name) => name.shown())),
            ]);
        default:
            return undefined;
    }
}
/** Each costs a request. */
const MOST_NAMESAKES = 5;
/** Other services whose own variable holds the very token that is replaced. What cannot be read is not claimed. */
async function findCopies(bot, railway, before, signal) {
    const { token } = bot.target.variables;
    const value = before.values[token]?.reveal().trim();
    const { namesakes = [] } = before.tokenVariable;
    if (!value || namesakes.length > MOST_NAMESAKES)
        return [];
    const holds = async (serviceId) => {
        const other = await railway.readService(bot.target, signal, { ...before.place, serviceId });
        return other.values[token]?.reveal().trim() === value;
    };
    const held = await Promise.all(namesakes.map((id) => holds(id).catch(() => false)));
    return namesakes.filter((_id, at) => held[at]);
}
/** Ends the rotation: this token is not the one to run. */
function refuse(reasons) {
    return { is: 'ended', rotation: { outcome: 'refused', changed: false, reasons } };
}
/** Ends the rotation: Meta could not say, so it has no outcome. */
function stopBefore(reasons, notes = []) {
    return { is: 'ended', rotation: { changed: false, reasons: [...reasons.map(rotation_reasons/* stoppedBefore */.Dn), ...notes] } };
}


/***/ })

};
