// The import rule of src/, as a function of the tree: where a file lives, what it imports, what is wrong with that.
import { dirname, join, normalize } from 'node:path';

/** A file of src/, by its path within it, and its text. */
export type Tree = ReadonlyMap<string, string>;

/** From the top down. A room is a folder, or a file that stands alone; those of one line do not know each other. */
const FLOORS: readonly (readonly string[])[] = [
  ['action.ts', 'cli.ts', 'index.ts'],
  ['action', 'cli'],
  ['wiring'],
  [
    'adapters/dry-run.ts',
    'adapters/actions-runner.ts',
    'adapters/meta',
    'adapters/railway',
    'adapters/github',
    'adapters/notify',
    'adapters/page',
  ],
  ['adapters/http'],
  ['fleet.ts'],
  ['manager.ts', 'doctor.ts', 'permanent'],
  ['check'],
  ['rotation'],
  ['token'],
  ['page.ts', 'settings'],
  ['notify'],
  ['notify/channels'],
  ['notify/channel.ts'],
  ['notify/url.ts'],
  ['ports.ts'],
  ['errors.ts'],
  ['secret.ts'],
  ['core/doctor', 'core/permanent'],
  ['core/report', 'core/page'],
  ['core/history', 'core/incident'],
  ['core/verdict', 'core/backup', 'core/renewal', 'core/messaging'],
  ['core/rotation', 'core/token'],
  ['core/log'],
  ['core'],
];

/** The program knows the outside world by its ports: only what stands above the adapters may import one. */
const PROGRAM = [
  'fleet.ts',
  'manager.ts',
  'doctor.ts',
  'permanent',
  'check',
  'rotation',
  'token',
  'page.ts',
  'settings',
];

/** The rooms that know a package. What is not here is known nowhere. `core/` knows none, those of Node.js included. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@actions/core': ['adapters/actions-runner.ts'],
  '@actions/github': ['action.ts'],
  '@octokit/plugin-retry': ['adapters/github'],
  '@octokit/plugin-throttling': ['adapters/github'],
  '@octokit/rest': ['adapters/github'],
  commander: ['cli'],
  ms: ['settings'],
  'node-fetch': ['adapters/http'],
  nodemailer: ['adapters/notify'],
  'p-limit': ['fleet.ts'],
  re2js: ['settings'],
  yaml: ['settings'],
  // One schema language for what answers look like; each adapter describes its own service's.
  'zod/mini': ['adapters/meta', 'adapters/railway'],
};

const MOST_FILES = 10;
const MOST_LINES = 300;
/** One command a file. */
const MAY_BE_LARGE = 'cli';

const MOST_LINES_OF_A_FUNCTION = 60;
/** One list of settings, and factories whose methods share what was created: cutting them would only pass that around. */
const MAY_BE_LONG = [
  'readSettings',
  'createGitHub',
  'createGitHubHistory',
  'createHttp',
  'createMeta',
  'createRailwayClient',
  'railwayOn',
];

/** What the library publishes in a form of its own, under the name that the rest of the program has for it. */
const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  'index.ts': ['Code', 'Notifier', 'WhatsAppTokenManager'],
};

/** Everything that is wrong with the tree, a line each. */
export function findViolations(tree: Tree): string[] {
  return [
    ...[...tree].flatMap(([file, text]) => judgeFile(file, text, tree)),
    ...findCircles(tree),
    ...judgeSizes(tree),
    ...[...tree].flatMap(([file, text]) => findLongFunctions(file, text)),
    ...findNamesakes(tree),
  ];
}

function judgeFile(file: string, text: string, tree: Tree): string[] {
  const room = roomOf(file);
  if (!room) return [`${file} has no place in FLOORS.`];
  return findImports(text).flatMap((specifier) => {
    if (!specifier.startsWith('.')) return judgePackage(file, room, specifier);
    const target = resolve(file, specifier);
    const other = roomOf(target);
    if (!tree.has(target) || !other) return [`${file} imports ${specifier}, which is no file of src/.`];
    if (room === other || mayImport(room, other)) return [];
    return [`${file} imports ${target}: ${room} stands not above ${other}.`];
  });
}

function mayImport(room: string, other: string): boolean {
  if (other.startsWith('adapters/') && PROGRAM.includes(room)) return false;
  // A folder within a room belongs to it: the room knows what is inside, and not the other way round.
  if (other.startsWith(`${room}/`)) return !room.startsWith('core');
  return floorOf(room) < floorOf(other);
}

function judgePackage(file: string, room: string, specifier: string): string[] {
  if (specifier.startsWith('node:'))
    return room.startsWith('core') ? [`${file} imports ${specifier}: core/ is pure.`] : [];
  const name = Object.keys(PACKAGES).find((known) => specifier === known || specifier.startsWith(`${known}/`));
  if (name && PACKAGES[name]?.includes(room)) return [];
  return [`${file} imports the package ${specifier}, which is not known there.`];
}

/** The room of a file: the longest entry of FLOORS that it lies in directly, or that is the file itself. */
function roomOf(file: string): string | undefined {
  const rooms = FLOORS.flat();
  return rooms.find((room) => room === file) ?? rooms.find((room) => room === dirname(file));
}

function floorOf(room: string): number {
  return FLOORS.findIndex((floor) => floor.includes(room));
}

/** Every specifier: of imports, of types, of exports, and of what is loaded later. */
function findImports(text: string): string[] {
  const code = text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  return [...code.matchAll(/(?:^(?:import|export)\b[^'";]*?\bfrom |\bimport\(|^import )'([^'\n]+)'/gm)].map(
    ([, specifier = '']) => specifier,
  );
}

function resolve(file: string, specifier: string): string {
  return normalize(join(dirname(file), specifier));
}

/** Files that import each other in a circle, types included. */
function findCircles(tree: Tree): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file);
    if (at >= 0) found.push(`A circle: ${[...path.slice(at), file].join(' → ')}.`);
    if (at >= 0 || done.has(file)) return;
    for (const specifier of findImports(tree.get(file) ?? ''))
      if (specifier.startsWith('.')) visit(resolve(file, specifier), [...path, file]);
    done.add(file);
  };
  for (const file of tree.keys()) visit(file, []);
  return found;
}

function judgeSizes(tree: Tree): string[] {
  const folders = Map.groupBy(tree.keys(), (file) => dirname(file));
  const crowded = [...folders].filter(([folder, files]) => files.length > MOST_FILES && folder !== MAY_BE_LARGE);
  const long = [...tree].filter(([, text]) => text.trimEnd().split('\n').length > MOST_LINES);
  return [
    ...crowded.map(([folder, files]) => `${folder}/ has ${files.length} files, more than ${MOST_FILES}.`),
    ...long.map(([file]) => `${file} has more than ${MOST_LINES} lines.`),
  ];
}

/** A function with its name, a method, and an arrow, by the line that each begins with. */
const BEGINNINGS = [
  /\bfunction\b\*? ?(\w*)/,
  /^ +(?!(?:if|for|while|switch|catch)\b)(?:(?:static|async|get|set|\*) ?)*(#?\w+)(?:<.*>)?\((?:.*[({])?$/,
  /=> [({]$/,
];

/** A block ends at the next line of its indentation that closes one: the formatter sees to that. */
function findLongFunctions(file: string, text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const begins = BEGINNINGS.map((beginning) => beginning.exec(line)).find((match) => match !== null);
    if (!begins) return [];
    const indentation = /^ */.exec(line)?.[0] ?? '';
    const closes = (other: string) => /^[})]/.test(other.replace(indentation, '')) && !other.endsWith('{');
    const length =
      lines.findIndex((other, index) => index > at && other.startsWith(indentation) && closes(other)) - at + 1;
    const name = begins[1] || line.trim();
    if (length <= MOST_LINES_OF_A_FUNCTION || MAY_BE_LONG.includes(name)) return [];
    return [`${file}: the function ${name} has ${length} lines, more than ${MOST_LINES_OF_A_FUNCTION}.`];
  });
}

const DEFINITION =
  /^export (?:(?:async|abstract|declare) )*(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;

/** Names that two files define and export: a reader who looks one up has to find one meaning. */
function findNamesakes(tree: Tree): string[] {
  const defined = [...tree].flatMap(([file, text]) =>
    [...text.matchAll(DEFINITION)].map(([, name = '']) => ({ name, file })),
  );
  const homes = Map.groupBy(defined, ({ name }) => name);
  return [...homes].flatMap(([name, all]) => {
    const files = all.map(({ file }) => file).filter((file) => !PUBLISHED[file]?.includes(name));
    return new Set(files).size > 1 ? [`${name} is defined in ${files.join(' and in ')}.`] : [];
  });
}
