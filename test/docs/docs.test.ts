// Holds documentation, workflows and sources together: codes, links, pins, permissions, commands.
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { marked, type Token } from 'marked';
import { type Document, isMap, isScalar, parseDocument, visit } from 'yaml';
import { BACKUP_CODES } from '../../src/core/backup/reasons.ts';
import { MESSAGING_CODES } from '../../src/core/messaging/codes.ts';
import { type CodeTables, OUTAGES, type Reason } from '../../src/core/reason.ts';
import { RENEWAL_CODES } from '../../src/core/renewal/reasons.ts';
import { ROTATION_CODES } from '../../src/core/rotation/reasons.ts';
import { TOKEN_CODES } from '../../src/core/token/codes.ts';
import { CAUSES } from '../../src/core/token/graph-causes.ts';
import { VERDICT_CODES } from '../../src/core/verdict/rules.ts';
import { PROGRAM_CODES } from '../../src/errors.ts';
import type { Code } from '../../src/index.ts';
import { PROMISES } from '../attacks/promises.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TROUBLESHOOTING = 'docs/troubleshooting.md';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Paths from the repository's root; a folder that is not there has no files. */
function list(folder: string, extensions: readonly string[], recursive = false): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive })
    .map((name) => join(folder, String(name)))
    .filter((path) => extensions.includes(extname(path)))
    .sort();
}

const PAGES = [
  ...list('.', ['.md']),
  ...['docs', 'bench', 'examples'].flatMap((folder) => list(folder, ['.md'], true)),
];

function tokensOf(page: string): Token[] {
  const tokens: Token[] = [];
  marked.walkTokens(marked.lexer(read(page)), (token) => {
    tokens.push(token);
  });
  return tokens;
}

/** A heading as it is read, without its marks. */
const headingsOf = (page: string) =>
  tokensOf(page).flatMap((token) => (token.type === 'heading' ? [String(token.text).replace(/[`*]/g, '')] : []));

/** The anchors that GitHub gives to headings; one that comes again gets a number. */
function anchorsOf(page: string): Set<string> {
  const anchors = new Set<string>();
  for (const heading of headingsOf(page)) {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    let unique = anchor;
    for (let again = 1; anchors.has(unique); again += 1) unique = `${anchor}-${again}`;
    anchors.add(unique);
  }
  return anchors;
}

function linksOf(page: string): string[] {
  return tokensOf(page).flatMap((token) => {
    if (token.type === 'link' || token.type === 'image') return [String(token.href)];
    if (token.type !== 'html') return [];
    return [...String(token.raw).matchAll(/\b(?:src|href)="([^"]+)"/g)].map(([, href = '']) => href);
  });
}

/** What is wrong with a link within the repository; nothing where it leads somewhere. */
function findFault(page: string, href: string): string | undefined {
  const [path = '', anchor] = decodeURIComponent(href).split('#');
  const target = path === '' ? page : normalize(join(dirname(page), path));
  if (!existsSync(join(ROOT, target))) return `${href}: there is no ${target}`;
  if (anchor && !anchorsOf(target).has(anchor)) return `${href}: ${target} has no such heading`;
  return undefined;
}

/** Every code that a finding, a fault of the set-up or a wrong call can carry; the compiler misses no table here. */
const TABLES: CodeTables = {
  outages: OUTAGES,
  causes: CAUSES,
  token: TOKEN_CODES,
  verdict: VERDICT_CODES,
  messaging: MESSAGING_CODES,
  backup: BACKUP_CODES,
  renewal: RENEWAL_CODES,
  rotation: ROTATION_CODES,
  program: PROGRAM_CODES,
};

/** The compiler refuses this where the published type lacks a code. */
const publish = (code: Reason['code']): Code => code;

describe('the troubleshooting page', () => {
  const codes = new Set(Object.values(TABLES).flatMap((table) => (Object.keys(table) as Code[]).map(publish)));
  const headings = headingsOf(TROUBLESHOOTING).filter((heading) => /^[A-Z][A-Z0-9_]+$/.test(heading));

  test('knows no code that nothing says', () => {
    const sources = list('src', ['.ts'], true).map(read).join('\n');
    const unsaid = [...codes].filter((code) => !(code in OUTAGES || sources.includes(`'${code}'`)));
    expect(unsaid).toEqual([]);
  });

  test('has one heading for each code of the program, and none for another', () => {
    expect(headings.toSorted()).toEqual([...codes].sort());
  });

  test('says under each code what is seen, why, and what to do', () => {
    const sections = read(TROUBLESHOOTING).split(/^#+ /m);
    const entries = sections.filter((section) => headings.includes(section.split('\n')[0] ?? ''));
    const parts = ['**What happened:**', '**Why:**', '**What to do:**'];
    const incomplete = entries.filter((entry) => !parts.every((part) => entry.includes(part)));
    expect(entries).toHaveLength(headings.length);
    expect(incomplete).toEqual([]);
  });
});

test('the README is short enough to be read', () => {
  const readme = read('README.md');
  expect(readme.split('\n').length).toBeLessThan(270);
  expect(readme.split(/\s+/).length).toBeLessThan(2600);
});

/** Paths from the repository's root that stand in the text, with `*` for any name. Blocks of code may name what is not there yet. */
function pathsOf(page: string): string[] {
  return tokensOf(page).flatMap((token) =>
    token.type === 'codespan' || (token.type === 'code' && token.lang === 'sh')
      ? (String(token.text).match(/(?<![\w./-])(?:src|test|sandbox|bench|scripts|examples|docs|assets)\/[\w./*-]*/g) ??
        [])
      : [],
  );
}

describe.each(PAGES)('%s', (page) => {
  test('names only files and folders that are there', () => {
    expect(pathsOf(page).filter((path) => globSync(path, { cwd: ROOT }).length === 0)).toEqual([]);
  });

  test('has only links that lead somewhere', () => {
    const inside = linksOf(page).filter((href) => !/^[a-z]+:/i.test(href));
    expect(inside.map((href) => findFault(page, href)).filter(Boolean)).toEqual([]);
  });

  test('names only commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...read(page).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('the picture of a check names functions and types that are there', () => {
  const picture = tokensOf('CONTRIBUTING.md').find(
    (token) => token.type === 'code' && String(token.text).includes('manager.check()'),
  );
  const names = String(picture?.raw).match(/\b[a-z]+[A-Z]\w*|(?<=──► |= )[A-Z]\w+/g) ?? [];
  const sources = list('src', ['.ts'], true).map(read).join('\n');
  expect(names).toEqual(expect.arrayContaining(['readSettings', 'Assessment', 'chooseAlert', 'Report']));
  expect(names.filter((name) => !new RegExp(`\\b(?:function|class|interface|async) ${name}\\b`).test(sources))).toEqual(
    [],
  );
});

const WORKFLOWS = ['.github/workflows', 'examples/workflows', 'examples/situations'].flatMap((folder) =>
  list(folder, ['.yml', '.yaml']),
);

const parseWorkflow = (path: string) => parseDocument(read(path));

/** Actions of others, each as `name@reference # comment`. */
function foreignActions(workflow: Document): string[] {
  const actions: string[] = [];
  visit(workflow, {
    Pair(_key, { key, value }) {
      if (isScalar(key) && key.value === 'uses' && isScalar(value)) actions.push(`${value.value} #${value.comment}`);
    },
  });
  return actions.filter((action) => !/^(\.\/|OWNER\/whatsapp-token-manager@)/.test(action));
}

/** Permissions of a job that do not say what they are for. */
function unexplained(permissions: unknown): string[] {
  if (!isMap(permissions)) return ['no permissions of its own'];
  return permissions.items
    .filter(({ value }) => !(isScalar(value) && value.comment?.trim()))
    .map(({ key }) => String(key));
}

describe.each(WORKFLOWS)('%s', (path) => {
  const workflow = parseWorkflow(path);
  const jobs: [string, Record<string, unknown>][] = Object.entries(workflow.toJS().jobs);

  test('pins actions of others by commit, and says which version that is', () => {
    const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
    expect(foreignActions(workflow).filter((action) => !pinned.test(action))).toEqual([]);
  });

  test('takes every permission away, and gives each job its own with a reason', () => {
    expect(workflow.toJS().permissions).toEqual({});
    for (const [name] of jobs) {
      expect({ [name]: unexplained(workflow.getIn(['jobs', name, 'permissions'], true)) }).toEqual({ [name]: [] });
    }
  });

  test('limits the time of every job', () => {
    const unlimited = jobs.filter(([, job]) => typeof job['timeout-minutes'] !== 'number').map(([name]) => name);
    expect(unlimited).toEqual([]);
  });

  // The runner prints what stands in an expression, and an input may be a token; GitHub itself holds a choice to its options.
  test('puts no input of a person into an expression, and nothing that came along with an event', () => {
    const inputs = parseWorkflow(path).toJS().on?.workflow_dispatch?.inputs ?? {};
    const choices = Object.keys(inputs).filter((name) => inputs[name].type === 'choice');
    const used = [...read(path).matchAll(/\$\{\{([^}]*)\}\}/g)].map(([, expression = '']) => expression);
    const bad = used.filter(
      (expression) =>
        /\binputs\b(?!\.)|github\.event\b/.test(expression) ||
        [...expression.matchAll(/\binputs\.([\w-]+)/g)].some(([, name = '']) => !choices.includes(name)),
    );
    expect(bad).toEqual([]);
  });
});

test('an update knows what the checks beside it do by themselves', () => {
  const PAIRS: Record<string, string> = { 'update-token.yml': 'monitor.yml', 'update-fleet.yml': 'fleet.yml' };
  const remediesOf = (path: string) => {
    const jobs = Object.values(parseWorkflow(path).toJS().jobs) as { steps: { with?: Record<string, unknown> }[] }[];
    const given = Object.assign({}, ...jobs.flatMap(({ steps }) => steps.map((step) => step.with)));
    return ['auto-refresh', 'auto-redeploy', 'auto-switch'].map((name) => `${name}: ${given[name] ?? false}`);
  };
  const updates = WORKFLOWS.filter((path) => basename(path) in PAIRS);
  expect(updates).toHaveLength(3);
  for (const path of updates)
    expect(remediesOf(path)).toEqual(remediesOf(join(dirname(path), PAIRS[basename(path)] ?? '')));
});

describe('the attack suite', () => {
  const suites = PROMISES.flatMap((each) => each.suites.map((suite) => `test/${suite}.test.ts`));

  test('every attack stands under one promise, and every file of attacks and faults is among them', () => {
    expect(suites).toEqual([...new Set(suites)]);
    expect(suites.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const all = ['test/attacks', 'test/faults'].flatMap((folder) => list(folder, ['.ts']));
    expect(suites).toEqual(expect.arrayContaining(all.filter((path) => path.endsWith('.test.ts'))));
  });

  // The figures themselves are held by `.ci/run`, which counts them again.
  test('SECURITY.md shows each promise with its figure and its suites, and their sum', () => {
    const [, table = ''] = /<!-- attacks:begin -->([\s\S]*?)<!-- attacks:end -->/.exec(read('SECURITY.md')) ?? [];
    const rows = [...table.matchAll(/^\| (?!Promise|---|\*\*)(.+?) \| (\d+) \| (.+) \|$/gm)];
    const shown = rows.map(([, promise = '', , where = '']) => [promise, where.replaceAll('`', '').split(', ')]);
    expect(shown).toEqual(
      PROMISES.map(({ promise, suites: of }) => [promise, of.map((suite) => `test/${suite}.test.ts`)]),
    );
    const sum = rows.reduce((total, [, , count]) => total + Number(count), 0);
    expect(table).toContain(`| **Together** | **${sum}** | |`);
  });
});

/** What a job of a workflow runs. */
interface Job {
  permissions?: Record<string, string>;
  environment?: string | { name: string };
  needs?: string;
  steps: { uses?: string; run?: string }[];
}
const jobsOf = (path: string) => Object.entries<Job>(parseWorkflow(path).toJS().jobs);

test.each(WORKFLOWS)('%s: who may sign in the name of the workflow runs no code of ours and no npm package', (path) => {
  const signing = jobsOf(path).filter(([, { permissions }]) => permissions?.['id-token'] === 'write');
  const others = signing.flatMap(([, { steps }]) => steps.filter(({ uses = '' }) => !/^actions\/[\w-]+@/.test(uses)));
  expect(others).toEqual([]);
  if (/page|release/.test(path)) expect(signing).toHaveLength(1);
});

test('a release is published in an environment, and only there may anything be written', () => {
  const jobs = jobsOf('.github/workflows/release.yml');
  const writing = jobs.filter(([, { permissions }]) => permissions?.contents === 'write');
  expect(writing).toMatchObject([['publish', { environment: 'release', needs: 'attest' }]]);
});

test('CI and releases install without the scripts of packages', () => {
  const texts = ['.ci/run', ...list('.github/workflows', ['.yml'])].map(read).join('\n');
  expect(texts).not.toMatch(/\bnpm (?:ci|i|install|exec)\b|\bnpx\b/);
  expect(texts).toContain('bash scripts/install.sh');
});

test('monitor and update workflows queue behind each other and never cancel', () => {
  const queued = WORKFLOWS.filter((path) => /^(monitor|update-token)\.yml$/.test(basename(path)));
  const block = { group: 'whatsapp-token-monitor', queue: 'max', 'cancel-in-progress': false };
  expect(queued).toEqual(expect.arrayContaining(['.github/workflows/monitor.yml', 'examples/workflows/monitor.yml']));
  for (const path of queued) expect([path, parseWorkflow(path).toJS().concurrency]).toEqual([path, block]);
});
