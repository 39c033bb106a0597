// Whatever the secrets are: our own words, links, codes and documents stay as they are, and no secret gets out.
import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mapNotes, parseMarker } from '../../src/core/incident/marker.ts';
import { renderConsole } from '../../src/core/report/console.ts';
import { toJson } from '../../src/core/report/report.ts';
import { renderSummary } from '../../src/core/report/summary.ts';
import { Outside } from '../../src/core/sanitize.ts';
import { SetupError } from '../../src/errors.ts';
import { WhatsAppTokenManager } from '../../src/manager.ts';
import { Secrets } from '../../src/secret.ts';
import { ago, aToken, NOW } from '../support/builders.ts';
import { aBot, aWorld, expiredAnswers } from '../support/fakes.ts';

const REPOSITORY = 'https://github.com/octo/whatsapp-token-monitor';
const RUN = `${REPOSITORY}/actions/runs/4711`;

/** What others write, wherever they can: it holds every secret there is. */
type Say = (where: string) => string;

/** One check of a dead token, on every surface. */
async function check(values: readonly string[], say: Say) {
  const secrets = new Secrets();
  const world = aWorld();
  const { railway, meta, issues, told } = world;
  for (const value of values) secrets.register(value);
  const outside = (where: string) => new Outside(say(where), secrets.clean);
  railway.place = { ...railway.place, serviceName: outside('service'), environmentName: outside('environment') };
  railway.lines = [{ timestamp: ago(60_000, NOW), text: `unauthorized ${say('line')}` }];
  railway.service = { ...railway.service, inFlight: [] };
  const answers = expiredAnswers();
  const details = secrets.clean(say('details'));
  if (answers.phone.is === 'error')
    meta.answers = { ...answers, phone: { is: 'error', error: { ...answers.phone.error, details } } };
  const ports = {
    ...world.ports,
    cleanOwn: secrets.cleanOwn,
    sanitizeExcerpt: secrets.sanitizeExcerpt,
    issues: {
      ...issues,
      listOpen: issues.listOpen.bind(issues),
      listClosed: issues.listClosed.bind(issues),
      read: issues.read.bind(issues),
      // As GitHub's adapter sends it.
      apply: async (step: Parameters<typeof issues.apply>[0]) =>
        await issues.apply(
          step.do === 'edit' && step.body ? { ...step, body: mapNotes(step.body, secrets.redact) } : step,
        ),
    },
    notifiers: [
      { name: 'fake #1', send: async (notification: (typeof told)[number]) => void told.push(notification) },
      {
        name: 'fake #2',
        send: async () => {
          throw new SetupError('NOTIFY_FAILED', { what: 'fake #2 answered HTTP 400.', fix: 'Mend it.' });
        },
      },
    ],
  };
  const manager = new WhatsAppTokenManager(aBot(), ports, {
    repositoryUrl: REPOSITORY,
    runUrl: RUN,
    showExcerpts: true,
    dryRun: false,
  });
  const report = await manager.check();
  await manager.check();
  const [issue] = issues.all;
  return {
    report,
    count: issues.all.length,
    surfaces: {
      issue: `${issue?.title}\n${issue?.body}`,
      summary: renderSummary(report),
      console: renderConsole(report)
        .map(({ text }) => text)
        .join('\n'),
      outputs: JSON.stringify(toJson(report)),
      channel: told.map(({ title, lines, url }) => [title, ...lines, url].join('\n')).join('\n'),
    },
  };
}

type Told = Awaited<ReturnType<typeof check>>;

/** What says the same whatever others wrote: markers, links, codes, keys, states, times. */
function structureOf({ report, count, surfaces }: Told) {
  const { state, level, issue, reasons } = report;
  return {
    ...{ count, state, level, issue },
    codes: reasons.map(({ code }) => code),
    why: reasons.map(({ why, fix }) => [why, fix]),
    marker: parseMarker(surfaces.issue),
    ends: surfaces.issue.split('whatsapp-token-monitor -->').length,
    links: Object.values(surfaces).map((text) => text.match(/https?:\/\/[^\s)"\\]+/g)),
    headings: surfaces.issue.match(/^#+ .*$/gm),
    title: surfaces.channel.split('\n')[0],
    shape: JSON.stringify(JSON.parse(surfaces.outputs), (_key, value) => (typeof value === 'string' ? '' : value)),
  };
}

let plain: Told;
let ourWords = '';
beforeAll(async () => {
  plain = await check([], () => 'x');
  ourWords = Object.values(plain.surfaces).join('\n');
});

const aRealSecret = fc.oneof(
  fc.constantFrom('a', 'b').map(aToken),
  fc.uuid(),
  fc.stringMatching(/^[0-9a-f]{32}$/),
  fc.stringMatching(/^[A-Za-z0-9_-]{12,40}$/).filter((text) => /\d.*\d/.test(text)),
);
/** Any part of anything that we say: words, codes, hosts, the name of the repository, half a link. */
const ofOurWords = fc
  .tuple(fc.nat({ max: 1 << 20 }), fc.integer({ min: 1, max: 80 }))
  .map(([at, length]) => ourWords.slice(at % ourWords.length).slice(0, length));
const aCollision = fc.oneof(
  ofOurWords,
  fc.constantFrom(
    ...['your-whatsapp-token', 'whatsapp-token-monitor:v1', 'true', 'expired', 'github.com', 'luckyshrub.com'],
    ...['octo/whatsapp-token-monitor', 'issues/1', 'TOKEN_EXPIRED', '"state":"expired"', '***', '-->', ' '],
  ),
);

test('a marker, a link, a code and a document survive any set of secrets', async () => {
  const any = fc.array(fc.oneof(aCollision, aRealSecret), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(any, async (secrets) => {
      expect(structureOf(await check(secrets, () => 'x'))).toEqual(structureOf(plain));
    }),
    { numRuns: 150 },
  );
});

test('and no secret that others write gets out, nor half of one', async () => {
  const written = fc.record({
    secrets: fc.array(aRealSecret, { minLength: 1, maxLength: 3 }),
    more: fc.array(aCollision, { maxLength: 3 }),
    around: fc.constantFrom('', ' ', '"', '@', 'token=', '\n', '`'),
  });
  await fc.assert(
    fc.asyncProperty(written, async ({ secrets, more, around }) => {
      const [first = ''] = secrets;
      const told = await check([...secrets, ...more], (where) =>
        where === 'service' ? first : `${around}${secrets.join(around)}${around}`,
      );
      const { surfaces } = told;
      const halves = secrets.flatMap((secret) => [secret.slice(0, secret.length / 2), secret.slice(secret.length / 2)]);
      const found = Object.entries(surfaces).flatMap(([surface, text]) =>
        halves.filter((half) => half.length >= 8 && text.includes(half)).map((half) => `${half} in ${surface}`),
      );
      // What we say ourselves is nobody's secret.
      expect(found.filter((leak) => !ourWords.includes(leak.slice(0, leak.lastIndexOf(' in '))))).toEqual([]);
      expect(structureOf(told).marker).toEqual(structureOf(plain).marker);
    }),
    { numRuns: 150 },
  );
});
