// For a WhatsApp bot: starts the monitor workflow the moment the Graph API refuses the token, and never throws.

const REST_MS = 10 * 60_000;
const TIMEOUT_MS = 5_000;
const LATER = 'The scheduled check finds an expired token all the same.';

let startedAt = Number.NEGATIVE_INFINITY;
let toldOfSetup = false;

/**
 * Starts the monitor workflow if the Graph API said `error.code` 190: the token has expired, was revoked, or is none.
 * https://developers.facebook.com/docs/graph-api/guides/error-handling
 *
 * At most once in ten minutes for this process, whatever became of the last try. It need not be awaited: the promise is
 * fulfilled within about 5 seconds, and never rejected. Nothing of the answer is sent anywhere or logged.
 *
 * @param {unknown} answer What the Graph API answered: the parsed body, or a `Response` that nobody has read yet, which
 *   can be read afterwards as usual.
 * @param {object} [options] All but `log` also come from the environment.
 * @param {string} [options.token] REPORT_GITHUB_TOKEN: may start the workflows of that one repository.
 * @param {string} [options.repository] REPORT_REPOSITORY: `owner/name`.
 * @param {string} [options.workflow] REPORT_WORKFLOW: the workflow's file name; `monitor.yml` unless said.
 * @param {string} [options.branch] REPORT_BRANCH: whose version of the workflow runs; `main` unless said.
 * @param {string} [options.apiUrl] GITHUB_API_URL: `https://api.github.com` unless said.
 * @param {(text: string) => unknown} [options.log] Told in plain words what was done, or why nothing; never a secret.
 * @returns {Promise<void>}
 */
export async function reportTokenError(answer, options) {
  let log;
  try {
    log = options?.log;
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    if (!(await refusesToken(answer, signal))) return;
    const settings = readSettings(options ?? {});
    if (settings.problem) {
      if (!toldOfSetup) tell(log, `The monitor workflow is not started: ${settings.problem}`);
      toldOfSetup = true;
      return;
    }
    const now = performance.now();
    if (now - startedAt < REST_MS) return;
    // Before the request, so that calls that fail at the same time start one run.
    startedAt = now;
    tell(log, describe(await dispatch(settings, signal), settings));
  } catch {
    // The text of the error is not told: it may quote a secret.
    tell(
      log,
      `The monitor workflow is not started: the answer (was it read before?) or a setting cannot be read. ${LATER}`,
    );
  }
}

/** Whether it is the answer with code 190, and no other. */
async function refusesToken(answer, signal) {
  if (typeof answer?.clone !== 'function') return answer?.error?.code === 190;
  if (answer.ok) return false;
  const expiry = new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  const body = await Promise.race([answer.clone().json(), expiry]).catch(() => undefined);
  return body?.error?.code === 190;
}

function readSettings(given) {
  const read = (name, variable, otherwise = '') => String(given[name] || process.env[variable] || otherwise).trim();
  const token = read('token', 'REPORT_GITHUB_TOKEN');
  const repository = read('repository', 'REPORT_REPOSITORY');
  const workflow = read('workflow', 'REPORT_WORKFLOW', 'monitor.yml');
  const branch = read('branch', 'REPORT_BRANCH', 'main');
  const base = safeBase(read('apiUrl', 'GITHUB_API_URL', 'https://api.github.com'));
  const rules = [
    [token, 'REPORT_GITHUB_TOKEN is not set.'],
    [repository, 'REPORT_REPOSITORY is not set.'],
    [/^[\x21-\x7e]*$/.test(token), 'REPORT_GITHUB_TOKEN has a space or a line break in it; paste it again.'],
    [/^[\w-]+\/(?!\.\.?$)[\w.-]+$/.test(repository), 'REPORT_REPOSITORY must be owner/name.'],
    [/^[\w.-]+\.ya?ml$/.test(workflow), 'REPORT_WORKFLOW must be the file name of a workflow, such as monitor.yml.'],
    [base, 'GITHUB_API_URL must be an https URL (http only for localhost).'],
  ];
  const url = `${base}/repos/${repository}/actions/workflows/${workflow}/dispatches`;
  return { token, repository, workflow, branch, url, problem: rules.find(([holds]) => !holds)?.[1] };
}

function safeBase(text) {
  try {
    const { protocol, hostname, origin, pathname } = new URL(text);
    const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    if (protocol === 'https:' || (protocol === 'http:' && local)) return origin + pathname.replace(/\/+$/, '');
  } catch {}
  return undefined;
}

/**
 * Returns GitHub's HTTP status; none where it did not answer.
 * https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event
 */
async function dispatch({ url, token, branch }, signal) {
  try {
    const { status, body } = await fetch(url, {
      method: 'POST',
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'whatsapp-token-manager-bot-reporter',
        'x-github-api-version': '2022-11-28',
      },
      body: JSON.stringify({ ref: branch }),
      // The token goes to this address and no further.
      redirect: 'manual',
      signal,
    });
    body?.cancel().catch(() => {});
    return status;
  } catch {
    return undefined;
  }
}

const MOVED = 'the repository has another name now. Put that into REPORT_REPOSITORY.';
const REFUSALS = {
  301: MOVED,
  307: MOVED,
  308: MOVED,
  401: 'GitHub does not know REPORT_GITHUB_TOKEN; it has expired or was deleted. Make a new one.',
  403: 'REPORT_GITHUB_TOKEN may not do that. Give it "Actions: read and write" on this repository.',
  404: 'REPORT_GITHUB_TOKEN does not get to see it. Check both names, and which repository the token is for.',
  422: 'it has no `workflow_dispatch`, is disabled, or the branch does not exist. Check REPORT_BRANCH.',
};

function describe(status, { repository, workflow }) {
  const run = `${workflow} of ${repository}`;
  if (status === undefined) return `GitHub gave no answer; whether ${run} was started is not known. ${LATER}`;
  if (status === 200 || status === 204) return `The Graph API refused the token (code 190): ${run} was started.`;
  return `${run} was not started: ${REFUSALS[status] ?? `GitHub answered with HTTP ${status}.`} ${LATER}`;
}

/** A logger that fails is not the bot's concern either. */
async function tell(log, text) {
  try {
    await log?.(text);
  } catch {}
}
