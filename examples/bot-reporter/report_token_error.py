"""For a WhatsApp bot: starts the monitor workflow the moment the Graph API refuses the token, and never raises."""

import atexit
import json
import os
import re
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

REST_S = 10 * 60
TIMEOUT_S = 5
LATER = "The scheduled check finds an expired token all the same."

_lock = threading.Lock()
_started_at = float("-inf")
_thread = None
# Held for good by the first call that reports a setup problem.
_setup_told = threading.Lock()


def report_token_error(answer, *, token=None, repository=None, workflow=None, branch=None, api_url=None, log=None):
    """Starts the monitor workflow if the Graph API said `error.code` 190: expired, revoked, or no token at all.
    https://developers.facebook.com/docs/graph-api/guides/error-handling

    At most once in ten minutes for this process, whatever became of the last try. Returns at once: GitHub is asked in a
    thread of its own, for which the end of the process waits 6 seconds at most. Nothing of the answer is sent anywhere
    or logged.

    answer      What the Graph API answered: the parsed body, or a response whose `json()` gives it (requests, httpx).
    token       REPORT_GITHUB_TOKEN: may start the workflows of that one repository.
    repository  REPORT_REPOSITORY: `owner/name`.
    workflow    REPORT_WORKFLOW: the workflow's file name; `monitor.yml` unless said.
    branch      REPORT_BRANCH: whose version of the workflow runs; `main` unless said.
    api_url     GITHUB_API_URL: `https://api.github.com` unless said.
    log         Told in plain words what was done, or why nothing; never a secret.
    """
    global _thread
    try:
        if not _refuses_token(answer):
            return
        settings, problem = _read_settings(token, repository, workflow, branch, api_url)
        if problem:
            if _setup_told.acquire(blocking=False):
                _tell(log, f"The monitor workflow is not started: {problem}")
        elif _is_due():
            _thread = threading.Thread(target=_start, args=(settings, log), name="report-token-error", daemon=True)
            _thread.start()
    except Exception:
        # The text of the error is not told: it may quote a secret.
        _tell(log, f"The monitor workflow is not started: the answer or a setting cannot be read. {LATER}")


@atexit.register
def _let_it_end():
    if _thread:
        _thread.join(TIMEOUT_S + 1)


def _is_due():
    """Takes the time before the request, so that calls that fail at the same time start one run."""
    global _started_at
    with _lock:
        now = time.monotonic()
        if now - _started_at < REST_S:
            return False
        _started_at = now
        return True


def _refuses_token(answer):
    """Whether it is the answer with code 190, and no other."""
    if not isinstance(answer, dict):
        read = getattr(answer, "json", None)
        try:
            answer = read() if callable(read) else None
        except ValueError:  # Not JSON, so nothing that the Graph API says of a token.
            return False
    error = answer.get("error") if isinstance(answer, dict) else None
    code = error.get("code") if isinstance(error, dict) else None
    return type(code) is int and code == 190


def _read_settings(*given):
    known = (
        ("REPORT_GITHUB_TOKEN", ""),
        ("REPORT_REPOSITORY", ""),
        ("REPORT_WORKFLOW", "monitor.yml"),
        ("REPORT_BRANCH", "main"),
        ("GITHUB_API_URL", "https://api.github.com"),
    )
    values = [str(value or os.environ.get(name) or other).strip() for value, (name, other) in zip(given, known)]
    token, repository, workflow, branch, api_url = values
    base = _safe_base(api_url)
    rules = (
        (token, "REPORT_GITHUB_TOKEN is not set."),
        (repository, "REPORT_REPOSITORY is not set."),
        (_is(r"[\x21-\x7e]*", token), "REPORT_GITHUB_TOKEN has a space or a line break in it; paste it again."),
        (_is(r"[\w-]+/(?!\.\.?$)[\w.-]+", repository), "REPORT_REPOSITORY must be owner/name."),
        (_is(r"[\w.-]+\.ya?ml", workflow), "REPORT_WORKFLOW must be the file name of a workflow, such as monitor.yml."),
        (base, "GITHUB_API_URL must be an https URL (http only for localhost)."),
    )
    problem = next((text for holds, text in rules if not holds), None)
    url = f"{base}/repos/{repository}/actions/workflows/{workflow}/dispatches"
    return {"token": token, "url": url, "branch": branch, "run": f"{workflow} of {repository}"}, problem


def _is(pattern, text):
    return re.fullmatch(pattern, text, re.ASCII)


def _safe_base(text):
    try:
        parts = urllib.parse.urlsplit(text)
        local = parts.hostname in ("localhost", "127.0.0.1", "::1")
        if parts.hostname and (parts.scheme == "https" or (parts.scheme == "http" and local)):
            return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"
    except ValueError:
        pass
    return None


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """The token goes to one address and no further."""

    def redirect_request(self, *_args):
        return None


def _dispatch(settings):
    """Returns GitHub's HTTP status; none where it did not answer.
    https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event
    """
    request = urllib.request.Request(
        settings["url"],
        method="POST",
        data=json.dumps({"ref": settings["branch"]}).encode(),
        headers={
            "Accept": "application/vnd.github+json",
            "Authorization": f"Bearer {settings['token']}",
            "Content-Type": "application/json",
            "User-Agent": "whatsapp-token-manager-bot-reporter",
            "X-GitHub-Api-Version": "2022-11-28",
        },
    )
    try:
        with urllib.request.build_opener(_NoRedirect).open(request, timeout=TIMEOUT_S) as response:
            return response.status
    except urllib.error.HTTPError as error:
        error.close()
        return error.code
    except Exception:
        return None


_MOVED = "the repository has another name now. Put that into REPORT_REPOSITORY."
_REFUSALS = {
    301: _MOVED,
    307: _MOVED,
    308: _MOVED,
    401: "GitHub does not know REPORT_GITHUB_TOKEN; it has expired or was deleted. Make a new one.",
    403: 'REPORT_GITHUB_TOKEN may not do that. Give it "Actions: read and write" on this repository.',
    404: "REPORT_GITHUB_TOKEN does not get to see it. Check both names, and which repository the token is for.",
    422: "it has no `workflow_dispatch`, is disabled, or the branch does not exist. Check REPORT_BRANCH.",
}


def _start(settings, log):
    status, run = _dispatch(settings), settings["run"]
    if status is None:
        _tell(log, f"GitHub gave no answer; whether {run} was started is not known. {LATER}")
    elif status in (200, 204):
        _tell(log, f"The Graph API refused the token (code 190): {run} was started.")
    else:
        _tell(log, f"{run} was not started: {_REFUSALS.get(status, f'GitHub answered with HTTP {status}.')} {LATER}")


def _tell(log, text):
    """A logger that fails is not the bot's concern either."""
    try:
        if log:
            log(text)
    except Exception:
        pass
