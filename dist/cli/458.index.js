export const id = 458;
export const ids = [458];
export const modules = {

/***/ 8350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ foresee)
/* harmony export */ });
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3669);
/* harmony import */ var _token_expiry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33);
/* harmony import */ var _token_token_health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2740);
// What will become of the token: when it ends, what happens by itself, and what a person has to do.



function foresee(outlook) {
    const { health, now, checkIntervalMs } = outlook;
    const next = (0,_token_expiry_js__WEBPACK_IMPORTED_MODULE_0__/* .nextCheckBy */ .br)(now, checkIntervalMs);
    const end = (0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_1__/* .isWorking */ .m)(health.state) ? findEnd(health) : undefined;
    return {
        ...end,
        nextCheckBy: next,
        endsBeforeNextCheck: end !== undefined && end.endsAt <= next,
        ...((0,_token_token_health_js__WEBPACK_IMPORTED_MODULE_1__/* .isWorking */ .m)(health.state)
            ? backedUp(foreseeWorking(outlook), outlook)
            : (foreseeSwitch(outlook) ?? WITHOUT_TOKEN[health.state])),
    };
}
/** Only a user's token loses its data: 90 days after that user last logged in to the app. */
function findEnd({ type, expiresAt, dataAccessExpiresAt, }) {
    const ends = [
        ...(expiresAt instanceof Date ? [{ endsAt: expiresAt, endsBy: 'expiry' }] : []),
        ...(type === 'USER' && dataAccessExpiresAt
            ? [{ endsAt: dataAccessExpiresAt, endsBy: 'data-access' }]
            : []),
    ];
    return ends.toSorted((a, b) => a.endsAt.getTime() - b.endsAt.getTime())[0];
}
const DEAD = { byItself: 'Nothing brings it back.', byHand: 'Hand in a new token now.' };
const WITHOUT_TOKEN = {
    expired: DEAD,
    invalid: DEAD,
    blocked: { byItself: 'Nothing, until Meta lifts the restriction.', byHand: 'Ask Meta for a review.' },
    misconfigured: { byItself: 'Nothing.', byHand: 'Put right what is named below.' },
    unknown: { byItself: 'The next check asks again.' },
};
function backedUp({ byItself, byHand }, { standIn, needsBackup }) {
    const takeover = standIn?.how === 'by-itself' ? ` Once Meta refuses it, the backup in \`${standIn.variable}\` takes over.` : '';
    const todo = [...(byHand ? [byHand] : []), ...(needsBackup ? ['Store a new backup.'] : [])];
    return { byItself: byItself + takeover, ...(todo.length > 0 ? { byHand: todo.join(' ') } : {}) };
}
/** Only where a new token is the cure is a backup one, too. */
function foreseeSwitch({ health, standIn }) {
    if (!standIn || (health.state !== 'expired' && health.state !== 'invalid'))
        return undefined;
    const { variable, how } = standIn;
    switch (how) {
        case 'by-itself':
            return {
                byItself: `The next check tries to put the backup in \`${variable}\` in its place.`,
                byHand: DEAD.byHand,
            };
        case 'off':
            return {
                byItself: `${DEAD.byItself} The backup in \`${variable}\` works, but \`auto-switch\` is off.`,
                byHand: 'Hand in a new token now, or set `auto-switch: true` and start the monitor.',
            };
        case 'sealed':
            return {
                byItself: `${DEAD.byItself} The backup in \`${variable}\` works, but the token variable is sealed.`,
                byHand: `Hand in a new token now, or the one in \`${variable}\`.`,
            };
    }
}
function foreseeWorking({ health, renewal, autoRefresh }) {
    const { expiresAt } = health;
    if (!(expiresAt instanceof Date)) {
        return expiresAt === 'never'
            ? { byItself: 'It goes on working: the token never expires.', ...loginAgain(health) }
            : { byItself: 'Nothing: when the token ends is not known.', byHand: 'Make app id and app secret known.' };
    }
    const before = `Hand in a new token before ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTime */ .s)(expiresAt)}`;
    if (!autoRefresh)
        return { byItself: NOTHING_RENEWS, byHand: `${before}${orInstead(renewal)}.` };
    switch (renewal.is) {
        case 'later':
            return { byItself: `It is renewed at Meta from ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTime */ .s)(renewal.from)} on.`, ...loginAgain(health) };
        case 'due':
            return { byItself: 'It is renewed at Meta by the next check.', ...loginAgain(health) };
        case 'held-back':
            return renewal.until
                ? {
                    byItself: `Renewing it is tried again from ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTime */ .s)(renewal.until)} on.`,
                    byHand: `If that fails, too: ${lower(before)}.`,
                }
                : {
                    byItself: 'Nothing: renewing it failed, and a retry alone cures nothing.',
                    byHand: `${before}, or put right why it could not be renewed.`,
                };
        case 'impossible':
            return { byItself: NOTHING_RENEWS, byHand: `${before}${TO_RENEW[renewal.because] ?? ''}.` };
    }
}
const NOTHING_RENEWS = 'Nothing renews it.';
/** What would let a check renew it. */
const TO_RENEW = {
    'no-app-secret': ', or make the app secret known, so that it is renewed by itself',
    sealed: ', or unseal the variable, so that it is renewed by itself',
};
/** The same where renewing is off. */
function orInstead(renewal) {
    if (renewal.is !== 'impossible')
        return ', or set `auto-refresh: true`, so that it is renewed by itself';
    return renewal.because === 'no-app-secret'
        ? ', or make the app secret known and set `auto-refresh: true`, so that it is renewed by itself'
        : '';
}
/** Whether renewing a user's token moves the end of its access to data, Meta does not say. */
function loginAgain({ type, dataAccessExpiresAt }) {
    if (type !== 'USER' || !dataAccessExpiresAt)
        return {};
    return {
        byHand: `Before ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTime */ .s)(dataAccessExpiresAt)}, hand in a new token made by a user who has just logged in: Meta ends the access to data then.`,
    };
}
function lower(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}


/***/ }),

/***/ 3458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkAll: () => (/* binding */ checkAll)
});

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}

// EXTERNAL MODULE: ./build/core/reason.js
var reason = __webpack_require__(4220);
// EXTERNAL MODULE: ./build/core/renewal/outlook.js
var outlook = __webpack_require__(8350);
// EXTERNAL MODULE: ./build/token/credentials.js
var credentials = __webpack_require__(3876);
;// CONCATENATED MODULE: ./build/fleet.js
// Many bots in one run: all look at once, within the services' limits; then each tells in its turn, the worst first.




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
/** One report for each bot in their order, and one for each shared credential that something is to be said of. */
async function checkAll(members, ports) {
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
            await report.catch(() => { });
        });
    }
    const reports = await Promise.all(waiting.map(({ report }) => report));
    const told = await Promise.all(shared);
    const notes = (await ports.keepHistory?.(ports.clock.deadline(HISTORY_MS))) ?? [];
    return { reports, shared: told.filter((report) => report !== undefined), notes };
}
async function lookAt(member) {
    let go = () => { };
    const turned = new Promise((resolve) => {
        go = resolve;
    });
    let report;
    const sight = await new Promise((seen) => {
        report = member.manager.checkInTurn((sight) => {
            seen(sight);
            return turned;
        });
        // Whoever fails before has no turn to wait for.
        report.catch(() => seen(undefined));
    });
    return { member, sight, go, report: report };
}
function loudness({ sight }) {
    return sight ? reason/* LEVELS */.A_.indexOf(sight.verdict.level) : reason/* LEVELS */.A_.length;
}
/** One bot's wrong token is its own affair; that of several is told once. */
function findShared(waiting) {
    const groups = Map.groupBy(waiting.filter(({ member, sight }) => member.credential && sight), ({ member }) => member.credential);
    return [...groups].flatMap(([name, users]) => {
        const reasonOf = ({ sight }) => sight?.verdict.reasons.find(({ code }) => code === REFUSED);
        const refused = users.filter(reasonOf);
        const [first] = users;
        if (users.length < 2 || !first?.sight || refused.length === 1)
            return [];
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
async function tellShared({ name, users, refused, reason, sight }, { clock, openCredential }) {
    const [first] = users;
    if (!first)
        return undefined;
    const names = refused.map(({ bot }) => `\`${bot.name}\``).join(', ');
    const reasons = reason
        ? [{ ...reason, what: `${reason.what} It is the token of ${refused.length} bots: ${names}.` }]
        : [];
    const health = reason
        ? { state: 'misconfigured', level: 'error', reasons }
        : { state: 'valid', level: 'info', reasons };
    const { now } = sight.findings;
    const renewal = { is: 'impossible', because: 'not-working' };
    const report = await openCredential(name, first).conclude({
        findings: { now, health, notes: [], logs: { is: 'off' }, means: credentials/* NO_MEANS */.nk, backups: [] },
        backups: { reports: [], reasons: [] },
        listing: sight.listing,
        owner: { bot: name },
        verdict: { ...health, healthy: !reason },
        renewal,
        prediction: (0,outlook/* foresee */.S)({ health, renewal, autoRefresh: false, now, checkIntervalMs: first.bot.checkIntervalMs }),
        run: clock.deadline(TELL_MS),
    });
    return reason || report.issue.step !== 'none' ? report : undefined;
}


/***/ }),

/***/ 3876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ shortHash),
/* harmony export */   Lo: () => (/* binding */ companionsOf),
/* harmony export */   Mk: () => (/* binding */ chooseCredentials),
/* harmony export */   k7: () => (/* binding */ judgeStoredText),
/* harmony export */   nk: () => (/* binding */ NO_MEANS),
/* harmony export */   st: () => (/* binding */ findMeans)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5714);
// Which token is the one to check, and what is odd about how it is stored. Values stay inside; only findings come out.


/** What goes along with a token when Meta is asked; what was handed in goes before the Railway variables. */
function companionsOf({ given, target }, service) {
    const values = service?.values ?? {};
    const phoneNumberId = given.phoneNumberId ?? values[target.variables.phoneNumberId]?.reveal().trim();
    const appId = given.appId ?? values[target.variables.appId]?.reveal().trim();
    const appSecret = (given.appSecret ?? values[target.variables.appSecret])?.reveal().trim();
    return {
        ...(phoneNumberId ? { phoneNumberId } : {}),
        ...(appId ? { appId } : {}),
        ...(appSecret ? { appSecret: new _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(appSecret) } : {}),
    };
}
/** Takes the token that the bot itself uses; the one handed in only stands in where that cannot be read. */
function chooseCredentials(bot, service) {
    const { given, target } = bot;
    const name = target.variables.token;
    const rest = companionsOf(bot, service);
    const stored = service?.values[name];
    if (stored)
        return fromVariable(name, stored, rest, { given: given.token, reference: service?.tokenReference });
    if (service && !service.tokenVariable.exists)
        return { problem: missing(name) };
    if (given.token)
        return { credentials: { token: given.token, ...rest }, notes: service ? [sealedNote(name)] : [] };
    return { problem: sealed(name) };
}
function fromVariable(name, stored, rest, { given, reference }) {
    const raw = stored.reveal();
    const value = raw.trim();
    const problem = value === '' && reference ? refersToNothing(name, reference) : judgeStoredText(name, value);
    if (problem)
        return { problem };
    const notes = [];
    if (raw !== value) {
        notes.push({
            code: 'VARIABLE_PADDED',
            level: 'warning',
            what: `The Railway variable ${name} has white space around the token.`,
            why: 'It was probably pasted along. Whether the bot copes with it depends on the bot.',
            fix: 'Paste the token again without it.',
        });
    }
    if (given && given.reveal() !== value) {
        notes.push({
            code: 'TOKEN_DIFFERS',
            level: 'warning',
            what: `\`whatsapp-token\` differs from the Railway variable ${name}; the variable was checked, because the bot uses that one.`,
            why: 'The secret behind `whatsapp-token` is probably from before the last update.',
            fix: 'Leave `whatsapp-token` out: it is needed only where the variable cannot be read.',
        });
    }
    return { credentials: { token: new _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(value), ...rest }, notes };
}
/** Faults that can be seen without asking Meta; text that a bot would send to Meta as it is. */
function judgeStoredText(name, value) {
    const fault = (what, fix) => ({ code: 'VARIABLE_UNUSABLE', level: 'error', what, fix });
    if (value === '') {
        return fault(`The Railway variable ${name} is empty.`, 'Set it to a token; this issue says where to get one.');
    }
    if (/^(["'`]).*\1$/s.test(value)) {
        return fault(`The Railway variable ${name} has quotes around the token, and the bot sends them along.`, 'Set it again without the quotes.');
    }
    if (/^bearer\s/i.test(value)) {
        return fault(`The Railway variable ${name} begins with \`Bearer\`, which is not part of the token.`, 'Set it again without that word.');
    }
    if (/\s/.test(value)) {
        return fault(`The Railway variable ${name} has white space or a line break inside.`, 'The token was cut in two when it was pasted. Copy it again as one line.');
    }
    if (value.includes('${{')) {
        return fault(`The Railway variable ${name} refers to another variable that does not exist.`, 'Correct the reference in the Variables tab of the service.');
    }
    return undefined;
}
function refersToNothing(name, reference) {
    const what = `The Railway variable ${name} refers to \`${reference.replaceAll('`', "'")}\`, which is empty or does not exist.`;
    return {
        code: 'VARIABLE_UNUSABLE',
        level: 'error',
        what,
        fix: 'Set that variable, or correct the reference in the Variables tab of the service.',
    };
}
function missing(name) {
    return {
        code: 'VARIABLE_MISSING',
        level: 'error',
        what: `The service on Railway has no variable ${name}.`,
        why: 'The bot may call it otherwise, or the service id may be that of another service.',
        fix: 'Say its name with `token-variable`, or correct `railway-service-id`.',
    };
}
function sealed(name) {
    return {
        code: 'VARIABLE_SEALED',
        level: 'error',
        what: `The Railway variable ${name} is sealed, so nobody can read the token, this monitor included.`,
        fix: 'Store the same token as a repository secret as well and pass it as `whatsapp-token`; it must be replaced together with the variable.',
    };
}
function sealedNote(name) {
    return {
        code: 'VARIABLE_SEALED',
        level: 'info',
        what: `The Railway variable ${name} is sealed, so \`whatsapp-token\` was checked instead.`,
        fix: 'Keep both the same: replace the secret whenever the variable is replaced.',
    };
}
/** Nothing can be renewed. */
const NO_MEANS = { hasAppSecret: false, storage: 'none', key: '' };
/** What a renewal would work with. */
function findMeans({ token, appId, appSecret }, service) {
    const parts = [token.reveal(), appId ?? '', appSecret?.reveal() ?? ''];
    return {
        hasAppSecret: appSecret !== undefined,
        storage: service === undefined ? 'none' : service.tokenVariable.isSealed ? 'sealed' : 'open',
        key: shortHash(parts),
    };
}
/** Says whether two things are the same, and nothing about what they are. */
function shortHash(parts) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}


/***/ })

};
