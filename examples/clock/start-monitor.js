// Starts the monitor workflow once, for a clock that keeps better time than GitHub's schedule. Uses nothing but `fetch`.

const TIMEOUT_MS = 5_000;
const PAUSE_MS = 2_000;

/**
 * Resolves with what was done, and throws where the workflow was not started. No text ever holds the token.
 *
 * @param {Record<string, string | undefined>} env
 *   CLOCK_GITHUB_TOKEN may start the workflows of that one repository; CLOCK_REPOSITORY is `owner/name`;
 *   CLOCK_WORKFLOW is the file name of the workflow, `monitor.yml` unless set; CLOCK_BRANCH is the default branch, `main`
 *   unless set; GITHUB_API_URL is `https://api.github.com` unless set.
 * @returns {Promise<string>}
 */
export async function startMonitor(env) {
  const settings = readSettings(env);
  const { repository, workflow } = settings;
  let status = await dispatch(settings);
  // A second run is harmless: the monitor's runs wait for one another, and agree on one issue.
  if (status >= 500) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    status = await dispatch(settings);
  }
  const run = `${workflow} of ${repository}`;
  if (status === 200 || status === 204) return `${run} was started.`;
  if (status === undefined) throw new Error(`GitHub gave no answer, so ${run} may or may not have started. ${LATER}`);
  throw new Error(`${run} was not started: ${REFUSALS[status] ?? `GitHub returned HTTP ${status}. ${LATER}`}`);
}

const LATER = 'The next tick tries again.';
const MOVED = 'the repository has another name now. Set CLOCK_REPOSITORY to it.';
const REFUSALS = {
  301: MOVED,
  307: MOVED,
  308: MOVED,
  401: 'GitHub refused CLOCK_GITHUB_TOKEN: it expired or was deleted. Make a new one.',
  403: 'CLOCK_GITHUB_TOKEN may not do that. Give it "Actions: Read and write" on this repository.',
  404: 'GitHub shows this token no such workflow. Check CLOCK_REPOSITORY, CLOCK_WORKFLOW and the repository of the token.',
  422: 'the workflow is disabled, has no `workflow_dispatch`, or the branch does not exist. Enable it, or check CLOCK_BRANCH.',
};

function readSettings(env) {
  const read = (name, otherwise = '') => (env[name] || otherwise).trim();
  const token = read('CLOCK_GITHUB_TOKEN');
  const repository = read('CLOCK_REPOSITORY');
  const workflow = read('CLOCK_WORKFLOW', 'monitor.yml');
  const branch = read('CLOCK_BRANCH', 'main');
  const base = safeBase(read('GITHUB_API_URL', 'https://api.github.com'));
  const rules = [
    [token, 'CLOCK_GITHUB_TOKEN is not set.'],
    [repository, 'CLOCK_REPOSITORY is not set.'],
    [/^[\x21-\x7e]*$/.test(token), 'CLOCK_GITHUB_TOKEN has a space or a line break in it; paste it again.'],
    [/^[\w-]+\/(?!\.\.?$)[\w.-]+$/.test(repository), 'CLOCK_REPOSITORY must be owner/name.'],
    [/^[\w.-]+\.ya?ml$/.test(workflow), 'CLOCK_WORKFLOW must be the file name of a workflow, such as monitor.yml.'],
    [base, 'GITHUB_API_URL must be an https URL (http only for localhost).'],
  ];
  const problem = rules.find(([holds]) => !holds)?.[1];
  if (problem) throw new Error(`The monitor was not started: ${problem}`);
  const url = `${base}/repos/${repository}/actions/workflows/${workflow}/dispatches`;
  return { token, repository, workflow, branch, url };
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
async function dispatch({ url, token, branch }) {
  try {
    const { status, body } = await fetch(url, {
      method: 'POST',
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'whatsapp-token-manager-clock',
        'x-github-api-version': '2022-11-28',
      },
      body: JSON.stringify({ ref: branch }),
      // The token goes to this address and no further.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    body?.cancel().catch(() => {});
    return status;
  } catch {
    // The text of the error is not told: it may quote a secret.
    return undefined;
  }
}
