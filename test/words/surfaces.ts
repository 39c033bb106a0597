// What is rendered in one situation after another, by the program itself: issue, summary, console, messages, page, help.
import { makeBots, makeRuns, NOW as PAGE_NOW, TELLING } from '../../sandbox/histories.ts';
import { Checker } from '../../src/check/checker.ts';
import { runProgram } from '../../src/cli/program.ts';
import { type History, printHistory } from '../../src/core/history/history.ts';
import { renderConsole } from '../../src/core/report/console.ts';
import { renderFleetConsole, renderFleetSummary } from '../../src/core/report/fleet.ts';
import type { Report } from '../../src/core/report/report.ts';
import { renderSummary } from '../../src/core/report/summary.ts';
import { ServiceUnavailableError, SetupError } from '../../src/errors.ts';
import { checkAll } from '../../src/fleet.ts';
import { parseNotifyUrls } from '../../src/notify/parse-urls.ts';
import { makePage } from '../../src/page.ts';
import { Secret, Secrets } from '../../src/secret.ts';
import type { Bot } from '../../src/settings/settings.ts';
import { ago, aToken, DAY, HOUR } from '../support/builders.ts';
import { asClean, outside } from '../support/clean.ts';
import { aBot, aWorld, expiredAnswers, FakeIssues, healthyAnswers, silentAnswers } from '../support/fakes.ts';
import { blocksOf, type Text } from './texts.ts';

type World = ReturnType<typeof aWorld>;

interface Scenario {
  bot?: Partial<Bot>;
  /** What the world is like, and what is asked for; a check unless said. */
  run(world: World): Promise<unknown>;
}

const VARIABLES = aBot().target.variables;
const STRONG = 'Error validating access token: Session has expired on Tuesday';
const complain = ({ railway }: World, text = STRONG) =>
  railway.lines.push({ timestamp: ago(60_000), text, deploymentId: 'd1' });

function temporary(leftMs: number) {
  const value = { isValid: true, type: 'USER', appId: '634974688087057', scopes: ['whatsapp_business_messaging'] };
  return healthyAnswers({ inspection: { is: 'value', value: { ...value, expiresAt: ago(-leftMs) } } });
}

function longLived(leftMs: number) {
  const value = { isValid: true, type: 'USER', appId: '634974688087057', scopes: ['whatsapp_business_messaging'] };
  const expiresAt = ago(-leftMs);
  return healthyAnswers({
    inspection: { is: 'value', value: { ...value, expiresAt, issuedAt: ago(60 * DAY, expiresAt) } },
  });
}

function backup({ railway, meta }: World, answers = healthyAnswers()): void {
  const variable = `${VARIABLES.token}_BACKUP`;
  railway.service.backups = [{ variable, isSealed: false, updatedAt: ago(DAY) }];
  railway.service.values[variable] = new Secret(aToken('b'));
  meta.about.set(aToken('b'), answers);
}

const SCENARIOS: Record<string, Scenario> = {
  valid: { run: (world) => world.check() },
  'valid for 60 days': {
    run: (world) => {
      world.meta.answers = longLived(59.99 * DAY);
      return world.check();
    },
  },
  temporary: {
    run: (world) => {
      world.meta.answers = temporary(HOUR);
      return world.check();
    },
  },
  expiring: {
    run: (world) => {
      world.meta.answers = temporary(HOUR / 2);
      return world.check();
    },
  },
  'expired, still, and resolved': {
    run: async (world) => {
      world.meta.answers = expiredAnswers();
      complain(world);
      await world.check();
      await world.check(25 * HOUR);
      world.meta.answers = healthyAnswers();
      world.railway.lines = [];
      await world.check(26 * HOUR);
    },
  },
  'expired again and again': {
    run: async (world) => {
      for (const day of [0, 1, 2, 3]) {
        world.meta.answers = expiredAnswers();
        await world.check(day * DAY);
        world.meta.answers = healthyAnswers();
        await world.check(day * DAY + HOUR);
      }
    },
  },
  blocked: {
    run: (world) => {
      const error = { code: 131031, message: asClean('Account has been locked'), transient: false, status: 403 };
      world.meta.answers = healthyAnswers({ phone: { is: 'error', error } });
      return world.check();
    },
  },
  'Meta unreachable, for hours': {
    run: async (world) => {
      world.meta.answers = silentAnswers();
      await world.check();
      await world.check(7 * HOUR);
    },
  },
  'Railway unreachable': {
    run: (world) => {
      world.railway.faults.findService = new ServiceUnavailableError('Railway', 'Railway gave no usable answer.');
      return world.check();
    },
  },
  'GitHub refuses the issue': {
    run: (world) => {
      world.issues.faults.list = new SetupError('ISSUES_FORBIDDEN', {
        what: 'GitHub refused access to issues.',
        fix: 'Add `issues: write`.',
      });
      world.meta.answers = expiredAnswers();
      return world.check();
    },
  },
  'variable missing': {
    run: (world) => {
      delete world.railway.service.values[VARIABLES.token];
      world.railway.service.tokenVariable = { exists: false, isSealed: false, sharedWith: [] };
      return world.check();
    },
  },
  'variable sealed': {
    run: (world) => {
      world.railway.service.tokenVariable = { ...world.railway.service.tokenVariable, isSealed: true };
      return world.check();
    },
  },
  'log lines that look wrong': {
    run: (world) => {
      complain(world);
      complain(world, 'got 401 unauthorized');
      complain(world, 'ETELEGRAM: 401 Unauthorized (https://api.telegram.org)');
      return world.check();
    },
  },
  'not deployed': {
    run: (world) => {
      world.railway.service.tokenVariable = { ...world.railway.service.tokenVariable, updatedAt: ago(HOUR) };
      complain(world);
      return world.check();
    },
  },
  'bot not running': {
    run: (world) => {
      delete world.railway.service.active;
      world.railway.service.latest = { id: 'd1', status: 'CRASHED', createdAt: ago(HOUR) };
      return world.check();
    },
  },
  'update rejected': {
    run: async (world) => {
      world.meta.answers = expiredAnswers();
      await world.check();
      await world.manager.updateRailwayToken(aToken('d'));
    },
  },
  'update of something else': { run: ({ manager }) => manager.updateRailwayToken('the new token is here') },
  'update done': {
    run: async (world) => {
      world.meta.answers = expiredAnswers();
      await world.check();
      world.meta.about.set(aToken('d'), healthyAnswers());
      await world.manager.updateRailwayToken(aToken('d'));
    },
  },
  'update restored': {
    run: (world) => {
      world.railway.script = ['BUILDING', 'FAILED'];
      return world.manager.updateRailwayToken(aToken('d'));
    },
  },
  'update live but refused': {
    run: (world) => {
      for (const seconds of [10, 20, 30])
        world.railway.lines.push({ timestamp: ago(-seconds * 1000), text: STRONG, deploymentId: 'd2' });
      return world.manager.updateRailwayToken(aToken('d'));
    },
  },
  'update not written': {
    run: (world) => {
      world.railway.faults.write = new ServiceUnavailableError('Railway', 'Railway gave no usable answer.');
      return world.manager.updateRailwayToken(aToken('d'));
    },
  },
  renewed: {
    bot: { autoRefresh: true },
    run: (world) => {
      world.meta.answers = longLived(10 * DAY);
      world.meta.exchanged = aToken('c');
      world.meta.about.set(aToken('c'), longLived(60 * DAY));
      return world.check();
    },
  },
  'not renewed': {
    bot: { autoRefresh: true },
    run: (world) => {
      world.meta.answers = longLived(2 * DAY);
      world.meta.exchanged = new SetupError('APP_SECRET_WRONG', {
        what: 'Meta rejected the app secret.',
        fix: 'Copy it.',
      });
      return world.check();
    },
  },
  'renewal refused for an expired token': {
    run: (world) => {
      world.meta.answers = expiredAnswers();
      return world.manager.refreshToken();
    },
  },
  'access to data ends': {
    bot: { autoRefresh: true },
    run: (world) => {
      const value = { isValid: true, type: 'USER', scopes: ['whatsapp_business_messaging'], expiresAt: ago(-50 * DAY) };
      world.meta.answers = healthyAnswers({
        inspection: { is: 'value', value: { ...value, issuedAt: ago(10 * DAY), dataAccessExpiresAt: ago(-5 * DAY) } },
      });
      return world.check();
    },
  },
  'backup ready': {
    run: (world) => {
      backup(world);
      return world.check();
    },
  },
  'backup expired': {
    run: (world) => {
      backup(world, expiredAnswers());
      return world.check();
    },
  },
  'backup takes over, and is replaced': {
    bot: { autoSwitch: true },
    run: async (world) => {
      backup(world);
      world.meta.about.set(aToken('a'), expiredAnswers());
      await world.check();
      await world.check(HOUR);
      world.railway.service.backups = [
        { variable: `${VARIABLES.token}_BACKUP`, isSealed: false, updatedAt: ago(-2 * HOUR) },
      ];
      world.railway.service.values[`${VARIABLES.token}_BACKUP`] = new Secret(aToken('e'));
      world.meta.about.set(aToken('e'), healthyAnswers());
      await world.check(3 * HOUR);
    },
  },
  'redeploy, nothing to do': { run: ({ manager }) => manager.redeploy() },
  'in staging': {
    run: (world) => {
      world.railway.place = { ...world.railway.place, environmentName: outside('staging') };
      world.meta.answers = temporary(2 * HOUR);
      return world.check();
    },
  },
};

/** All of it, as texts with the name of their surface. */
export async function renderSurfaces(): Promise<Text[]> {
  const texts: Text[] = [];
  for (const [name, scenario] of Object.entries(SCENARIOS)) texts.push(...(await renderScenario(name, scenario)));
  texts.push(...(await renderFleet()), ...(await renderPages()), ...(await renderHelp()));
  return texts;
}

const onMarkdown = (where: string, markdown: string): Text[] =>
  blocksOf(markdown).map((block) => ({ where, ...block }));
const onLines = (where: string, lines: readonly string[]): Text[] =>
  lines.flatMap((text, index) =>
    text
      .split(/\n|\s{2,}/)
      .filter(Boolean)
      .map((part) => ({ where, line: index + 1, text: part })),
  );

async function renderScenario(name: string, { bot = {}, run }: Scenario): Promise<Text[]> {
  const world = aWorld(aBot(bot));
  const reports: Report[] = [];
  const { manager } = world;
  // Whatever the scenario asks for, every report of it is read.
  const keep = async (pass: Promise<Report>) => {
    const report = await pass;
    reports.push(report);
    return report;
  };
  const check = world.check;
  const watched = {
    ...world,
    check: (afterMs?: number) => keep(check(afterMs)),
    manager: new Proxy(manager, {
      get: (target, method: 'updateRailwayToken' | 'refreshToken' | 'redeploy') => (token: string) =>
        keep(target[method](token as never)),
    }),
  };
  await run(watched);
  const { channels } = parseNotifyUrls(CHANNELS);
  return [
    ...reports.flatMap((report) => [
      ...onLines(
        `console: ${name}`,
        renderConsole(report).map(({ text }) => text),
      ),
      ...onMarkdown(`summary: ${name}`, renderSummary(report)),
    ]),
    ...onLines(`progress: ${name}`, world.said),
    ...world.issues.all.flatMap(({ title, body, texts }) => [
      { where: `issue: ${name}`, line: 0, text: title },
      ...onMarkdown(`issue: ${name}`, body),
      ...texts.flatMap((text) => onMarkdown(`comment: ${name}`, text)),
    ]),
    ...world.told.flatMap((notification) =>
      channels.flatMap(({ name: channel, delivery }) => {
        const text = delivery.by === 'http' ? delivery.post(notification).body : delivery.mail(notification).text;
        return onLines(`${channel}: ${name}`, toText(text));
      }),
    ),
  ];
}

const CHANNELS = [
  'slack://T0000000/B0000000/fakefakefakefakefakefake',
  'discord://100000000000000000/fakefakefakefake',
  'tgram://123456789:fakefakefakefakefakefakefakefakefak/-1001',
  'mailtos://user:fakefake@mail.example.com?from=a@example.com&to=b@example.com',
  'ntfys://ntfy.example.com/topic',
  'jsons://example.com/hook',
].join('\n');

/** The strings of a message, whichever way the service wants them. */
function toText(body: string): string[] {
  try {
    const strings: string[] = [];
    JSON.parse(body, (_key, value) => {
      if (typeof value === 'string') strings.push(value);
      return value;
    });
    return strings.flatMap((text) => text.split('\n'));
  } catch {
    return body.split('\n');
  }
}

async function renderFleet(): Promise<Text[]> {
  const issues = new FakeIssues();
  const bots = ['shop', 'support', 'bookings'].map((name) => {
    const bot = aBot({ name });
    const world = aWorld(bot);
    const context = { showExcerpts: false, dryRun: false };
    return { world, bot, checker: new Checker(bot, { ...world.ports, issues }, context), credential: 'railway-c0ffee' };
  });
  const [first, second] = bots;
  if (!first || !second) return [];
  first.world.meta.answers = expiredAnswers();
  second.world.railway.faults.findService = new ServiceUnavailableError('Railway', 'Railway gave no usable answer.');
  const fleet = await checkAll(bots, {
    clock: first.world.ports.clock,
    openCredential: (name, { bot }) =>
      new Checker({ ...bot, name }, { ...first.world.ports, issues }, { showExcerpts: false, dryRun: false }),
  });
  return [
    ...onLines(
      'console: fleet',
      renderFleetConsole(fleet).map(({ text }) => text),
    ),
    ...onMarkdown('summary: fleet', renderFleetSummary(fleet)),
  ];
}

async function renderPages(): Promise<Text[]> {
  const worlds: [string, readonly History[]][] = [
    ['no bots', []],
    ['three bots', TELLING],
    ['100 bots', makeBots(100)],
  ];
  const pages = await Promise.all(
    worlds.map(async ([name, histories]) => {
      const files = Object.fromEntries(histories.map((history) => [`${history.bot}.json`, printHistory(history)]));
      const readHistories = async () => ({ files: { ...files, 'odd.json': '{}' }, runs: makeRuns() });
      const ports = { readHistories, now: PAGE_NOW, intervalMs: HOUR / 2 };
      return [name, await makePage(ports, AbortSignal.timeout(30_000))] as const;
    }),
  );
  return pages.flatMap(([name, page]) => onLines(`page: ${name}`, toLines(page.files['index.html'] ?? '')));
}

/** A line for each element that stands by itself, and one for each text that is shown on demand. */
function toLines(page: string): string[] {
  const shown = [...page.matchAll(/\b(?:title|aria-label|alt|content)="([^"]*)"/g)].map(([, text = '']) => text);
  const text = page
    .replaceAll(/<(?:style|script|svg)[\s\S]*?<\/(?:style|script|svg)>/g, '\n')
    .replaceAll(/<\/?(?:a|b|strong|em|small|span|time|code)\b[^>]*>/g, ' ')
    .replaceAll(/<[^>]*>/g, '\n');
  return [...new Set([...text.split('\n'), ...shown].map((line) => line.replaceAll(/\s+/g, ' ').trim()))];
}

async function renderHelp(): Promise<Text[]> {
  const helpOf = async (...args: string[]) => {
    const told: string[] = [];
    const out = (text: string) => void told.push(text);
    await runProgram(args, { secrets: new Secrets(), out, err: out, env: {}, isTerminal: false, exit: () => {} });
    return told.join('\n').split('\n');
  };
  const help = await helpOf('--help');
  const commands = help.flatMap((line) => /^ {2}([a-z]+)\b.* {2}\S/.exec(line)?.[1] ?? []);
  const all = await Promise.all(
    commands.map(async (command) => [`help: ${command}`, await helpOf(command, '--help')] as const),
  );
  // The names of commands and flags stand in a column of their own.
  return [['help', help] as const, ...all].flatMap(([where, lines]) =>
    onLines(
      where,
      lines.map((line) => line.replace(/^ {2}\S.*? {2,}/, '')),
    ),
  );
}
