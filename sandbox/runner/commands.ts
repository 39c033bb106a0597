// Reads workflow commands out of the lines that a step prints, in both forms that GitHub's runner still obeys.

export interface Command {
  name: string;
  properties: Record<string, string>;
  data: string;
}

interface Form {
  /** Where a command begins, with the groups `name`, `properties` and `data`. */
  shape: RegExp;
  between: string;
  /** What stands for what. `%25` comes last, so that what it makes is not read again. */
  unescapeData: [string, string][];
  unescapeProperty: [string, string][];
}

const LINE_BREAKS: [string, string][] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
];
const PERCENT: [string, string] = ['%25', '%'];
const OLD: [string, string][] = [['%3B', ';'], ...LINE_BREAKS, ['%5D', ']'], PERCENT];

/** https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
const FORMS: Form[] = [
  {
    shape: /^\s*::(?<name>[^ ]*?)(?: (?<properties>.*?))?::(?<data>.*)$/s,
    between: ',',
    unescapeData: [...LINE_BREAKS, PERCENT],
    unescapeProperty: [...LINE_BREAKS, ['%3A', ':'], ['%2C', ','], PERCENT],
  },
  {
    // Anywhere in the line.
    shape: /##\[(?<name>[^ \]]*)(?: (?<properties>[^\]]*))?\](?<data>.*)$/s,
    between: ';',
    unescapeData: OLD,
    unescapeProperty: OLD,
  },
];

/** The command in a line, if it is one of the known ones; their names are in small letters. */
export function parseCommand(line: string, known: ReadonlySet<string>): Command | undefined {
  for (const { shape, between, unescapeData, unescapeProperty } of FORMS) {
    const { name = '', properties = '', data = '' } = shape.exec(line)?.groups ?? {};
    if (!known.has(name.toLowerCase())) continue;
    const pairs = properties.split(between).flatMap((property) => {
      const [, key, value] = /^([^=]+)=+(.+)$/s.exec(property.trim()) ?? [];
      return key && value ? [[key, unescaped(value, unescapeProperty)]] : [];
    });
    return { name: name.toLowerCase(), properties: Object.fromEntries(pairs), data: unescaped(data, unescapeData) };
  }
  return undefined;
}

function unescaped(text: string, pairs: [string, string][]): string {
  return pairs.reduce((done, [escaped, sign]) => done.replaceAll(escaped, sign), text);
}
