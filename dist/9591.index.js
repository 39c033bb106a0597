export const id = 9591;
export const ids = [9591];
export const modules = {

/***/ 7644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ LINKS),
/* harmony export */   o: () => (/* binding */ withOwnLinks)
/* harmony export */ });
const SUITE = 'https://business.facebook.com';
const APPS = 'https://developers.facebook.com/apps';
/** The page without what is not known: Meta then asks which one is meant. */
function at(page, query) {
    const known = Object.entries(query).filter((entry) => entry[1] !== undefined);
    return known.length === 0 ? page : `${page}?${new URLSearchParams(known)}`;
}
const LINKS = {
    billing: ({ accountId }) => at(`${SUITE}/billing_hub/accounts/details/`, { asset_id: accountId }),
    phoneNumbers: ({ businessId, accountId }) => at(`${SUITE}/latest/whatsapp_manager/phone_numbers/`, { business_id: businessId, asset_id: accountId }),
    verification: ({ businessId }) => at(`${SUITE}/latest/settings/security_center`, { business_id: businessId }),
    systemUsers: ({ businessId }) => at(`${SUITE}/latest/settings/system_users`, { business_id: businessId }),
    /** Business settings, where apps and WhatsApp accounts are claimed and shared. */
    settings: ({ businessId }) => at(`${SUITE}/latest/settings`, { business_id: businessId }),
    /** App settings \u2192 Basic. */
    appSecret: ({ appId }) => (appId ? `${APPS}/${appId}/settings/basic/` : APPS),
    /** Graph API Explorer with the app chosen. */
    explorer: ({ appId }) => `https://developers.facebook.com/tools/explorer/${appId ? `${appId}/` : ''}`,
    support: (_ids) => `${SUITE}/business-support-home`,
    /** WhatsApp \u2192 Configuration: callback and webhook fields. */
    webhook: ({ appId, businessId }) => appId ? at(`${APPS}/${appId}/whatsapp-business/wa-settings/`, { business_id: businessId }) : APPS,
    /** WhatsApp \u2192 API Setup: recipients of a test number. */
    apiSetup: ({ appId, businessId }) => appId ? at(`${APPS}/${appId}/whatsapp-business/wa-dev-console/`, { business_id: businessId }) : APPS,
};
/** The way to a token that lasts, as reasons name it. */
const BUSINESS_SETTINGS = /https:\/\/business\.facebook\.com\/latest\/settings \u2192 \**System users\**/g;
/** The same reasons, their way to the system users opening the reader's own business. */
function withOwnLinks(reasons, ids) {
    if (!ids.businessId)
        return [...reasons];
    const link = LINKS.systemUsers(ids);
    return reasons.map((reason) => reason.fix ? { ...reason, fix: reason.fix.replace(BUSINESS_SETTINGS, () => link) } : reason);
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

// EXTERNAL MODULE: ./build/check/assess.js + 2 modules
var assess = __webpack_require__(3730);
// EXTERNAL MODULE: ./build/check/observe.js
var observe = __webpack_require__(5475);
// EXTERNAL MODULE: ./build/core/reason.js
var reason = __webpack_require__(4220);
;// CONCATENATED MODULE: ./build/fleet.js
// Many bots in one run: all are assessed at once, within the services' limits; then each is acted on, the loudest first.




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
/** One report for each bot in their order, and one for each shared credential that something is to be said of. */
async function checkAll(bots, ports) {
    const assess = pLimit(ASSESS_AT_ONCE);
    const settled = await Promise.allSettled(bots.map((one) => assess(async () => ({ one, assessment: await one.checker.assess() }))));
    const assessed = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const loudestFirst = assessed.toSorted((a, b) => loudness(b) - loudness(a));
    const credentials = findShared(assessed);
    const elsewhere = new Set(credentials.flatMap(({ refused }) => refused));
    const act = pLimit(ACT_AT_ONCE);
    const actOn = async ({ one, assessment }) => {
        const told = elsewhere.has(one) ? { isToldElsewhere: true } : {};
        return await one.checker.act({ ...assessment, run: ports.clock.deadline(ACT_MS), ...told });
    };
    const shared = credentials.map((credential) => act(() => actOnShared(credential, ports)));
    const reports = new Map(loudestFirst.map((each) => [each.one, act(() => actOn(each))]));
    // A bug of ours in one stops none of the others: it is thrown once they have been told.
    await Promise.allSettled([...shared, ...reports.values()]);
    for (const result of settled)
        if (result.status === 'rejected')
            throw result.reason;
    const told = await Promise.all(bots.flatMap((one) => reports.get(one) ?? []));
    const toldOnce = (await Promise.all(shared)).filter((report) => report !== undefined);
    const notes = (await ports.keepHistory?.(ports.clock.deadline(HISTORY_MS))) ?? [];
    return { reports: told, shared: toldOnce, notes };
}
function loudness({ assessment }) {
    return reason/* LEVELS */.A_.indexOf(assessment.verdict.level);
}
/** One bot's wrong token is its own affair; that of several is told once. */
function findShared(assessed) {
    const groups = Map.groupBy(assessed.filter(({ one }) => one.credential), ({ one }) => one.credential);
    return [...groups].flatMap(([name, users]) => {
        const reasonOf = ({ assessment }) => assessment.verdict.reasons.find(({ code }) => code === REFUSED);
        const refused = users.filter(reasonOf);
        const [first] = users;
        if (users.length < 2 || !first || refused.length === 1)
            return [];
        const reason = refused[0] && reasonOf(refused[0]);
        return [{ name, first, refused: refused.map(({ one }) => one), ...(reason ? { reason } : {}) }];
    });
}
/** Opens, keeps and closes the credential's own issue; nothing where all is well and none is open. */
async function actOnShared({ name, first: { one, assessment }, refused, reason }, { clock, openCredential }) {
    const names = refused.map(({ bot }) => `\`${bot.name}\``).join(', ');
    const observation = (0,observe/* observationOf */.KY)(assessment.observation.now, reason
        ? {
            state: 'misconfigured',
            level: 'error',
            reasons: [{ ...reason, what: `${reason.what} ${refused.length} bots use this Railway token: ${names}.` }],
        }
        : { state: 'valid', level: 'info', reasons: [] });
    const { listing } = assessment;
    const ofCredential = (0,assess/* toAssessment */.C1)({ ...one.bot, name }, { observation, listing, runs: [], run: clock.deadline(ACT_MS) });
    const report = await openCredential(name, one).act(ofCredential);
    return reason || report.issue.step !== 'none' ? report : undefined;
}


/***/ })

};
