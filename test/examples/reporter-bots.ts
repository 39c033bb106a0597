// Small WhatsApp bots in JavaScript and Python, to each of which something happens that the reporter must survive.
import { PHONE_NUMBER_ID } from '../../sandbox/bot.ts';

/** A language: the file that is copied beside the bot, the bot around each story, and the stories. */
export interface Language {
  module: string;
  bot: string;
  program: string;
  /** What every bot begins with; `ask` calls the Graph API, `log` prints. */
  begin: string;
  /** Printed where nothing was thrown into the bot. */
  end: string;
  stories: Record<Story, string>;
}

export type Story =
  | 'one call'
  | 'one response'
  | 'ten calls'
  | 'ten calls at once'
  | 'eleven minutes later'
  | 'nine minutes later'
  | 'other answers'
  | 'a broken logger'
  | 'arguments'
  | 'a hanging GitHub';

export const JAVASCRIPT: Language = {
  module: 'report-token-error.js',
  bot: 'bot.js',
  program: process.execPath,
  begin: `
import { reportTokenError } from './report-token-error.js';
const log = (text) => console.log('note:', text);
const headers = { authorization: 'Bearer ' + process.env.W1_WHATSAPP_ACCESS_TOKEN };
const respond = () => fetch(process.env.GRAPH_URL + '/v26.0/${PHONE_NUMBER_ID}', { headers });
const ask = async () => (await respond()).json();
const later = (minutes) => {
  const now = performance.now.bind(performance);
  Object.defineProperty(performance, 'now', { value: () => now() + minutes * 60_000, configurable: true });
};
`,
  end: "console.log('alive');",
  stories: {
    'one call': 'await reportTokenError(await ask(), { log });',
    'one response': `
const response = await respond();
await reportTokenError(response, { log });
console.log('still readable:', (await response.json()).error.code);`,
    'ten calls': 'for (let call = 0; call < 10; call++) await reportTokenError(await ask(), { log });',
    'ten calls at once':
      'await Promise.all(Array.from({ length: 10 }, async () => reportTokenError(await respond(), { log })));',
    'eleven minutes later':
      'await reportTokenError(await ask(), { log }); later(11); await reportTokenError(await ask(), { log });',
    'nine minutes later':
      'await reportTokenError(await ask(), { log }); later(9); await reportTokenError(await ask(), { log });',
    'other answers': `
const cycle = { error: {} };
cycle.error.error = cycle;
const trap = new Proxy({}, { get() { throw new Error(process.env.W1_WHATSAPP_ACCESS_TOKEN); } });
let close;
const endless = new ReadableStream({ start: (controller) => { close = () => controller.close(); } });
const read = new Response('{"error":{"code":190}}', { status: 401 });
await read.text();
const answers = [
  undefined, null, 190, 'code 190', '{"error":{"code":190}}', [], {}, { code: 190 }, { error: null }, { error: 190 },
  { error: { code: '190' } }, { error: { code: 4 } }, { error: { code: 200 } }, { error: { code: 10, error_subcode: 190 } },
  { data: { error: { code: 190 } } }, cycle, trap, { error: trap }, { clone: 190 }, { clone() { throw trap; } },
  { clone: () => ({ json: () => Promise.reject(trap) }) }, () => {}, Symbol('190'), 190n,
  read, new Response('<h1>190</h1>', { status: 502 }), new Response(null, { status: 401 }),
  new Response('{"error":{"code":190}}', { status: 200 }), new Response(endless, { status: 401 }),
];
const awake = setInterval(() => {}, 1_000);
for (const answer of answers) await reportTokenError(answer, { log });
for (const options of [null, 190, trap, 'x']) await reportTokenError({ error: { code: 1 } }, options);
clearInterval(awake);
close();`,
    'a broken logger': `
await reportTokenError(await ask(), { log() { throw new Error('full disk'); } });
later(11);
await reportTokenError(await ask(), { log: () => Promise.reject(new Error('full disk')) });
later(11);
await reportTokenError(await ask(), { log: 'no function' });`,
    arguments: `
const { TOKEN: token, API: apiUrl } = process.env;
await reportTokenError(await ask(), { token, apiUrl, repository: 'octo/bot', workflow: 'watch.yaml', branch: 'trunk', log });`,
    'a hanging GitHub': `
const answer = await ask();
const began = performance.now();
reportTokenError(answer, { log });
console.log('held up for', performance.now() - began, 'ms');`,
  },
};

export const PYTHON: Language = {
  module: 'report_token_error.py',
  bot: 'bot.py',
  program: 'python3',
  begin: `
import concurrent.futures, json, os, threading, time, urllib.error, urllib.request
from report_token_error import report_token_error

def log(text):
    print("note:", text, flush=True)

def ask():
    headers = {"Authorization": "Bearer " + os.environ["W1_WHATSAPP_ACCESS_TOKEN"]}
    request = urllib.request.Request(os.environ["GRAPH_URL"] + "/v26.0/${PHONE_NUMBER_ID}", headers=headers)
    try:
        return json.load(urllib.request.urlopen(request))
    except urllib.error.HTTPError as error:
        return json.load(error)

class Response:
    def __init__(self, json):
        self.json = json

def finish():
    for thread in threading.enumerate():
        if thread.name == "report-token-error":
            thread.join()

def later(minutes):
    finish()
    now = time.monotonic
    time.monotonic = lambda: now() + minutes * 60

def fail(*_):
    raise RuntimeError(os.environ["W1_WHATSAPP_ACCESS_TOKEN"])
`,
  end: 'print("alive")',
  stories: {
    'one call': 'report_token_error(ask(), log=log)',
    'one response': `
response = Response(ask)
report_token_error(response, log=log)
print("still readable:", response.json()["error"]["code"])`,
    'ten calls': `
for _ in range(10):
    report_token_error(ask(), log=log)
    finish()`,
    'ten calls at once': `
with concurrent.futures.ThreadPoolExecutor(10) as pool:
    list(pool.map(lambda _: report_token_error(ask(), log=log), range(10)))`,
    'eleven minutes later': 'report_token_error(ask(), log=log); later(11); report_token_error(ask(), log=log)',
    'nine minutes later': 'report_token_error(ask(), log=log); later(9); report_token_error(ask(), log=log)',
    'other answers': `
cycle = {"error": {}}
cycle["error"]["error"] = cycle
class Trap(dict):
    get = __getitem__ = __getattr__ = __eq__ = __bool__ = fail
    __hash__ = None
class Like190:
    __eq__ = lambda self, other: True
answers = [
    None, 190, "code 190", '{"error":{"code":190}}', b"190", [], {}, {"code": 190}, {"error": None}, {"error": 190},
    {"error": {"code": "190"}}, {"error": {"code": 4}}, {"error": {"code": 200}}, {"error": {"code": True}},
    {"error": {"code": 10, "error_subcode": 190}}, {"data": {"error": {"code": 190}}}, {"error": {"code": Like190()}},
    cycle, Trap(), {"error": Trap()}, {"error": {"code": Trap()}}, Response(None), Response(fail), Response("190"),
    Response(lambda: json.loads("<h1>190</h1>")), Response(lambda: None), fail, RuntimeError("190"),
]
for answer in answers:
    report_token_error(answer, log=log)
report_token_error({"error": {"code": 1}}, token=Trap(), log=Trap())`,
    'a broken logger': `
report_token_error(ask(), log=fail)
later(11)
report_token_error(ask(), log="no function")
later(11)
report_token_error(ask(), log=Response(None))`,
    arguments: `
token, api_url = os.environ["TOKEN"], os.environ["API"]
report_token_error(ask(), token=token, api_url=api_url, repository="octo/bot", workflow="watch.yaml", branch="trunk", log=log)`,
    'a hanging GitHub': `
answer = ask()
began = time.perf_counter()
report_token_error(answer, log=log)
print("held up for", (time.perf_counter() - began) * 1000, "ms", flush=True)`,
  },
};
