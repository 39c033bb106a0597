// Every text of the repository that a user reads, with the place where it stands.
import { globSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parseSync } from '@swc/core';
import { LineCounter, parseDocument, visit } from 'yaml';

const ROOT = new URL('../../', import.meta.url);

export interface Text {
  /** A file, or the name of what was rendered. */
  where: string;
  line: number;
  text: string;
}

/** Programs whose strings are shown; what their comments say is for those who change them. */
const PROGRAMS = [
  'src/**/*.ts',
  'assets/*.js',
  'scripts/whatsapp-token-manager.js',
  'sandbox/demo.ts',
  'examples/**/*.js',
];
const PAGES = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'docs/**/*.md', 'examples/**/*.md'];
const WORKFLOWS = ['action.yml', '.github/workflows/*.yml', 'examples/**/*.yml'];
/** Files to copy, whose comments are read as well. */
const TO_COPY = ['examples/**/*.js', 'examples/**/*.py', 'examples/**/*.yml', 'scripts/*.sh'];

/** Strings of the program that no user reads. */
const UNSEEN: Readonly<Record<string, string>> = {
  'src/adapters/railway/operations.ts': 'GraphQL',
  'src/core/sensitive-shapes.ts': 'words that secrets are told apart from',
};

export function collectTexts(): Text[] {
  return [
    ...read(PROGRAMS, stringsOf),
    ...read(PAGES, blocksOf),
    ...read(WORKFLOWS, descriptionsOf),
    ...read(TO_COPY, commentsOf),
    ...read(['package.json'], (text) => [{ line: 1, text: String(JSON.parse(text).description) }]),
  ];
}

type Part = Omit<Text, 'where'>;

function read(patterns: string[], find: (text: string, where: string) => Part[]): Text[] {
  return globSync(patterns, { cwd: ROOT.pathname })
    .filter((where) => !where.includes('node_modules') && !(where in UNSEEN))
    .sort()
    .flatMap((where) => find(readFileSync(new URL(where, ROOT), 'utf8'), where).map((part) => ({ where, ...part })));
}

/** Stands for what a template puts in. */
const FILLED_IN = '‹…›';
const IS_PHRASE = /[A-Za-z]\S*\s+\S*[A-Za-z]|^[A-Z][a-z]+$/;

interface Node {
  type?: string;
  span: { start: number };
}

/** String literals and templates that hold more than one word. */
function stringsOf(source: string, where: string): Part[] {
  // An empty statement at the very beginning tells where positions begin: the parser counts on from file to file.
  const bytes = Buffer.from(`;${source.replace(/^#!/, '//')}`);
  const { body } = parseSync(bytes.toString(), {
    syntax: extname(where) === '.ts' ? 'typescript' : 'ecmascript',
    target: 'es2024',
  });
  const start = body[0]?.span.start ?? 0;
  const lineOf = (node: Node) =>
    bytes
      .subarray(0, node.span.start - start)
      .toString()
      .split('\n').length;
  const parts: Part[] = [];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) look(each);
    if (!isNode(node) || Array.isArray(node)) return;
    const { type = '' } = node;
    if (type.startsWith('Import') || type === 'TsLiteralType') return;
    const text = textOf(node);
    if (text !== undefined && IS_PHRASE.test(text)) parts.push({ line: lineOf(node), text });
    for (const [name, value] of Object.entries(node))
      if (!(type.startsWith('Export') && name === 'source')) look(value);
  };
  look(body);
  return parts;
}

function isNode(node: unknown): node is Node & Record<string, unknown> {
  return typeof node === 'object' && node !== null;
}

function textOf(node: Node & Record<string, unknown>): string | undefined {
  if (node.type === 'StringLiteral') return String(node.value);
  if (node.type !== 'TemplateLiteral') return undefined;
  return (node.quasis as { cooked?: string; raw: string }[]).map(({ cooked, raw }) => cooked ?? raw).join(FILLED_IN);
}

/** Paragraphs, items, headings and cells of a page. Code is left out but for its comments. */
export function blocksOf(source: string): Part[] {
  const parts: Part[] = [];
  let fence: string | undefined;
  let block: Part | undefined;
  const end = () => {
    if (block) parts.push(block);
    block = undefined;
  };
  const text = source.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''));
  text.split('\n').forEach((whole, index) => {
    const line = index + 1;
    const [, mark] = /^\s*(?:[-*] |\d+\. )?\s*(```+|~~~+)/.exec(whole) ?? [];
    if (mark && (fence === undefined || mark.startsWith(fence))) {
      end();
      fence = fence === undefined ? mark : undefined;
    } else if (fence !== undefined) {
      const [, comment] = /(?:^|\s)#\s+(\S.*)$/.exec(whole) ?? [];
      if (comment) parts.push({ line, text: comment });
    } else if (/^\s*\|/.test(whole)) {
      end();
      if (!/^[\s|:-]+$/.test(whole))
        for (const cell of whole.split(/(?<!\\)\|/)) if (cell.trim()) parts.push({ line, text: cell.trim() });
    } else if (whole.trim() === '') end();
    else if (block && !/^\s*(?:[-*>] |\d+\. |#)/.test(whole)) block.text += `\n${whole.trim()}`;
    else {
      end();
      block = { line, text: whole.replace(/^\s*(?:[-*>] |\d+\. |#+ )+/, '').trim() };
    }
  });
  end();
  return parts;
}

/** What GitHub shows of a workflow or an action. */
function descriptionsOf(source: string): Part[] {
  const lines = new LineCounter();
  const parts: Part[] = [];
  visit(parseDocument(source, { lineCounter: lines }), {
    Pair(_key, { key, value }) {
      const name = String(key);
      const node = value as { value?: unknown; range?: [number] } | null;
      if (/^(?:name|run-name|description)$/.test(name) && typeof node?.value === 'string' && node.range)
        parts.push({ line: lines.linePos(node.range[0]).line, text: node.value.trim() });
    },
  });
  return parts;
}

/** Comments line by line, and what a script prints. */
function commentsOf(source: string): Part[] {
  return source.split('\n').flatMap((whole, index) => {
    const found = [
      ...(/(?:^|\s)(?:#|\/\/)\s+(\S.*)$/.exec(whole)?.slice(1) ?? []),
      ...[...whole.matchAll(/"""?([^"]*\s[^"]*)"|'([^']*\s[^']*)'/g)].map((match) => match[1] ?? match[2] ?? ''),
    ];
    return found.map((text) => ({ line: index + 1, text }));
  });
}
