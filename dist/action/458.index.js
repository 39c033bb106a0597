export const id = 458;
export const ids = [458];
export const modules = {

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


/***/ })

};
