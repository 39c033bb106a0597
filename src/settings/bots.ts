// A list of bots in YAML becomes one Settings for each; what an entry leaves out comes from the run's own inputs.
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { BOT_NAME } from '../core/bot-name.ts';
import { UserError } from '../errors.ts';
import type { Secrets } from '../secret.ts';
import { type InputSpec, JOINTS } from './input-spec.ts';
import { INPUTS, type ReadInput } from './inputs.ts';
import { loadPatternEngine } from './log-patterns.ts';
import { type EventInputs, readSettings, type Settings } from './settings.ts';

/** Where the list comes from. In a file every secret is the name of an environment variable. */
export interface BotList {
  text: string;
  from: 'input' | 'file';
  /** Looks up what `{ env: NAME }` names. */
  env: Readonly<Record<string, string | undefined>>;
}

const MOST_BOTS = 2_000;
const MOST_PARTS = 100;

type Entry = { label: string; name: string; values: Map<string, string> };

/** One of so many parts, counted from 1. */
export interface Shard {
  part: number;
  of: number;
}

/** Which bots a run is about. */
export interface BotSelection {
  /** The one to work on; every other one is left alone. */
  bot?: string;
  shard?: Shard;
}

/** Throws `UserError` where the inputs that choose are wrong themselves. */
export function readSelection(read: ReadInput): BotSelection {
  const bot = read('bot')?.trim();
  const part = read('shard')?.trim();
  const shard = part ? parseShard(part) : undefined;
  if (part && !shard)
    throw new UserError('WRONG_INPUT', [
      '`shard` must be a part and the number of parts, such as 2/5. At most 100 parts.',
    ]);
  return { ...(bot ? { bot } : {}), ...(shard ? { shard } : {}) };
}

/** Rejects with one `UserError` that names every problem by entry and key, and never with text from the list. */
export async function readBots(
  list: BotList,
  { bot, shard }: BotSelection,
  { read, secrets, event }: { read: ReadInput; secrets: Secrets; event: EventInputs },
): Promise<Settings[]> {
  const problems: string[] = [];
  const entries = parseEntries(list, problems);
  const command = read('command')?.trim() || INPUTS.command.value.default;
  const names = entries.map(({ name }) => name);
  if (command !== 'check' && bot === undefined && entries.length > 1)
    problems.push(`Set \`bot\` to one of the ${entries.length} bots: \`${command}\` works on one bot.`);
  if (bot !== undefined && !names.includes(bot)) problems.push('`bot` is not in the list `bots`.');
  const chosen = entries.filter(
    ({ name }) => (bot === undefined || name === bot) && (shard === undefined || isInShard(name, shard)),
  );
  const patterns = entries.map(({ values }) => values.get('log-patterns')).find(Boolean) ?? read('log-patterns');
  const given = { read, secrets, event: { ...event, ...(await loadPatternEngine(patterns)) } };
  const settings = entries.flatMap((entry) => {
    const isChosen = chosen.includes(entry);
    const one = readOne(entry, { ...given, command: isChosen ? command : 'check' });
    if ('settings' in one) return isChosen ? [one.settings] : [];
    problems.push(...one.problems.map((problem) => `${entry.label}: ${problem}`));
    return [];
  });
  if (problems.length > 0) throw new UserError('WRONG_INPUT', sumUp(problems, entries));
  return settings;
}

function readOne(
  { name, values }: Entry,
  { read, secrets, event, command }: { read: ReadInput; secrets: Secrets; event: EventInputs; command: string },
): { settings: Settings } | { problems: readonly string[] } {
  const overlay: ReadInput = (input) => {
    if (input === 'command') return command;
    if (input === 'bot-name') return name;
    return values.get(input) ?? read(input);
  };
  try {
    return { settings: readSettings(overlay, secrets, { ...event, hidesValues: true }) };
  } catch (error) {
    if (error instanceof UserError) return { problems: error.problems };
    throw error;
  }
}

/** What is wrong with the run's own inputs is wrong with every bot: said once. */
function sumUp(problems: readonly string[], entries: readonly Entry[]): string[] {
  const ofAll = (text: string) =>
    entries.length > 1 && entries.every(({ label }) => problems.includes(`${label}: ${text}`));
  const said = new Set<string>();
  for (const problem of problems) {
    const entry = entries.find(({ label }) => problem.startsWith(`${label}: `));
    const text = entry ? problem.slice(entry.label.length + 2) : problem;
    said.add(entry && ofAll(text) ? `every bot: ${text}` : problem);
  }
  return [...said];
}

function parseEntries({ text, from, env }: BotList, problems: string[]): Entry[] {
  // Without types: a number would lose digits of an id.
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: true });
  for (const { linePos } of document.errors)
    problems.push(
      `\`bots\` is not valid YAML at line ${linePos?.[0].line ?? '?'}: the syntax is wrong, or a key occurs twice.`,
    );
  if (document.errors.length > 0) return [];
  const { contents } = document;
  if (!isSeq(contents) || contents.items.length === 0) {
    problems.push('`bots` must be a YAML list with one entry for each bot. Each entry needs a `name`.');
    return [];
  }
  if (contents.items.length > MOST_BOTS) problems.push(`\`bots\` has more than ${MOST_BOTS} entries.`);
  const seen = new Set<string>();
  return contents.items.flatMap((item, at) => {
    const name = (isMap(item) && item.get('name')) || '';
    const isName = typeof name === 'string' && BOT_NAME.test(name);
    const label = `bots, entry ${at + 1}${isName ? ` (${name})` : ''}`;
    const values = readEntry(item as Node, { from, env, label, problems });
    if (!values) return [];
    if (!isName) problems.push(`${label}: \`name\` must be at most 40 of a-z, 0-9 and -.`);
    else if (seen.has(name)) problems.push(`${label}: another entry has the same \`name\`.`);
    if (!isName) return [];
    seen.add(name);
    return [{ label, name, values }];
  });
}

interface At {
  from: BotList['from'];
  env: BotList['env'];
  label: string;
  problems: string[];
}

function readEntry(item: Node, at: At): Map<string, string> | undefined {
  if (!isMap(item)) {
    at.problems.push(`${at.label}: must be a map of inputs, such as \`name: shop\`.`);
    return undefined;
  }
  const values = new Map<string, string>();
  for (const { key: keyNode, value } of item.items) {
    const key = isScalar(keyNode) ? String(keyNode.value) : '';
    const spec = specOf(key);
    if (key !== 'name' && (!spec || spec.scope === 'run')) {
      at.problems.push(
        `${at.label}: ${/^[a-z-]{1,30}$/.test(key) ? `\`${key}\`` : 'a key'} is not a setting of a bot.`,
      );
      continue;
    }
    const read = readValue({ key, ...spec }, value as Node | null, at);
    if (read !== undefined) values.set(key, read);
  }
  return values;
}

function specOf(key: string): InputSpec | undefined {
  const specs: Readonly<Record<string, InputSpec>> = INPUTS;
  return Object.hasOwn(specs, key) ? specs[key] : undefined;
}

/** `name` is no input, so it has no row in their table. */
function readValue(
  { key, value, secret }: Partial<InputSpec> & { key: string },
  node: Node | null,
  { from, env, label, problems }: At,
): string | undefined {
  if (isMap(node) && secret && from === 'file') {
    const name = node.items.length === 1 ? node.get('env') : undefined;
    if (typeof name !== 'string' || !/^[A-Za-z_]\w*$/.test(name))
      problems.push(`${label}: \`${key}\` must be \`{ env: NAME }\`.`);
    else if (!env[name]?.trim()) problems.push(`${label}: the environment variable of \`${key}\` is empty.`);
    else return env[name];
    return undefined;
  }
  if (secret && from === 'file') {
    problems.push(`${label}: \`${key}\` is a secret. Do not write it in a file: use \`{ env: NAME }\`.`);
    return undefined;
  }
  if (isScalar(node)) return String(node.value ?? '');
  if (node === null) return '';
  const joint = value && JOINTS[value.is];
  if (joint !== undefined && isSeq(node) && node.items.every((each) => isScalar(each)))
    return node.items.map((each) => String(isScalar(each) ? each.value : '')).join(joint);
  problems.push(`${label}: \`${key}\` must be a single value.`);
  return undefined;
}

/** `2/5`; nothing where it is not that. */
export function parseShard(text: string): Shard | undefined {
  const [, part, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  return shard.part >= 1 && shard.part <= shard.of && shard.of <= MOST_PARTS ? shard : undefined;
}

/** By a hash of the name, so that a bot stays in its part when others come. */
export function isInShard(name: string, { part, of }: Shard): boolean {
  return fnv1a(name) % of === part - 1;
}

/** http://www.isthe.com/chongo/tech/comp/fnv/ (FNV-1a, 32 bits); names are ASCII. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  // The last bits alone are poorly mixed for names that differ in one character.
  return ((hash >>> 16) ^ hash) >>> 0;
}
