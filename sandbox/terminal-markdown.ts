// Markdown as a terminal can show it: a box with headings, tables and lists in it, what is folded left folded.
import { marked, type Token, type Tokens } from 'marked';

export interface Styles {
  bold(text: string): string;
  link(text: string): string;
  dim(text: string): string;
}

export const PLAIN: Styles = { bold: String, link: String, dim: String };

/** The lines of it, in a box that is `width` columns wide at most. */
export function renderBox(title: string, markdown: string, { width, styles = PLAIN }: BoxOptions): string[] {
  const { dim, bold } = styles;
  const inner = width - 4;
  const body = renderMarkdown(markdown, { width: inner, styles });
  const row = (line: string) => `${dim('│')} ${line}${' '.repeat(Math.max(0, inner - columnsOf(line)))} ${dim('│')}`;
  const rule = (left: string, right: string) => dim(`${left}${'─'.repeat(inner + 2)}${right}`);
  return [rule('╭', '╮'), ...wrap(bold(title), inner).map(row), rule('├', '┤'), ...body.map(row), rule('╰', '╯')];
}

export interface BoxOptions {
  width: number;
  styles?: Styles;
}

/** Without a box around it. */
export function renderMarkdown(markdown: string, { width, styles = PLAIN }: BoxOptions): string[] {
  const lines = renderBlocks(marked.lexer(markdown.replace(/<!--[\s\S]*?-->/g, '').trim()), width, styles);
  return lines.filter((line, at) => line !== '' || (at > 0 && lines[at - 1] !== '' && at < lines.length - 1));
}

function renderBlocks(tokens: readonly Token[], width: number, styles: Styles): string[] {
  const lines: string[] = [];
  let folded = 0;
  for (const token of tokens) {
    const opens = token.type === 'html' ? (token.raw.match(/<details/g)?.length ?? 0) : 0;
    const closes = token.type === 'html' ? (token.raw.match(/<\/details/g)?.length ?? 0) : 0;
    if (folded === 0) lines.push(...renderBlock(token, width, styles));
    folded = Math.max(0, folded + opens - closes);
  }
  return lines;
}

function renderBlock(token: Token, width: number, styles: Styles): string[] {
  switch (token.type) {
    case 'heading':
      return ['', ...wrap(styles.bold(inline(token, styles)), width)];
    case 'paragraph':
      return ['', ...wrap(inline(token, styles), width)];
    case 'text':
      return wrap(inline(token, styles), width);
    case 'list':
      return [
        '',
        ...(token as Tokens.List).items.flatMap((item, at) =>
          renderItem(token as Tokens.List, item, at, width, styles),
        ),
      ];
    case 'table':
      return ['', ...renderTable(token as Tokens.Table, width, styles)];
    case 'code':
      return [
        '',
        ...String(token.text)
          .split('\n')
          .flatMap((line) => wrap(styles.dim(line), width - 2).map((part) => `  ${part}`)),
      ];
    case 'blockquote':
      return [
        '',
        ...renderBlocks(token.tokens ?? [], width - 2, styles)
          .filter(Boolean)
          .map((line) => `${styles.dim('▎')} ${line}`),
      ];
    case 'html':
      return renderHtml(token.raw, width, styles);
    default:
      return [];
  }
}

/** Of markup only what it says: a folded part is its summary. */
function renderHtml(raw: string, width: number, styles: Styles): string[] {
  const [, summary] = /<summary>([\s\S]*?)<\/summary>/.exec(raw) ?? [];
  if (summary !== undefined) return ['', ...wrap(`▸ ${plain(summary)}`, width)];
  const text = plain(raw);
  return text ? ['', ...wrap(styles.dim(text), width)] : [];
}

function renderItem(
  { ordered, start }: Tokens.List,
  item: Tokens.ListItem,
  at: number,
  width: number,
  styles: Styles,
): string[] {
  const mark = ordered ? `${Number(start) + at}. ` : '• ';
  const lines = renderBlocks(item.tokens, width - mark.length, styles).filter(Boolean);
  return lines.map((line, index) => `${index === 0 ? mark : ' '.repeat(mark.length)}${line}`);
}

function renderTable({ header, rows }: Tokens.Table, width: number, styles: Styles): string[] {
  const head = header.some(({ text }) => text !== '') ? [header] : [];
  const cells = [...head, ...rows].map((row) => row.map((cell) => inline({ tokens: cell.tokens }, styles)));
  const widths = header.map((_cell, column) => Math.max(...cells.map((row) => columnsOf(row[column] ?? ''))));
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + 2, 0);
  return cells.flatMap((row) => {
    const first = row
      .slice(0, -1)
      .map((cell, column) => `${cell}${' '.repeat((widths[column] ?? 0) - columnsOf(cell))}  `);
    return wrap(row.at(-1) ?? '', Math.max(20, width - before)).map((line, index) =>
      index === 0 ? `${first.join('')}${line}` : `${' '.repeat(before)}${line}`,
    );
  });
}

/** Text with its marks as styles. */
function inline({ tokens = [], text = '' }: { tokens?: Token[] | undefined; text?: string }, styles: Styles): string {
  if (tokens.length === 0) return plain(text);
  return tokens
    .map((token): string => {
      if (token.type === 'strong') return styles.bold(inline(token as Tokens.Strong, styles));
      if (token.type === 'link') return styles.link(inline(token as Tokens.Link, styles));
      if (token.type === 'br') return '\n';
      if (token.type === 'image') return plain(token.text);
      if ('tokens' in token && token.tokens) return inline(token as { tokens: Token[] }, styles);
      return plain('text' in token ? String(token.text) : token.raw);
    })
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

function plain(text: string): string {
  return text
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<[a-z/!][^>]*>/gi, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** At spaces, as wide as the terminal counts; a line that continues is indented by so much. */
export function wrap(text: string, width: number, indent = 0): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && columnsOf(longer) > width) {
        lines.push(line);
        line = `${' '.repeat(indent)}${word}`;
      } else line = longer;
    }
    return [...lines, line];
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal obeys instead of showing.
const CONTROLS = /\u001b\[[0-9;]*m/g;

/** How many columns a terminal gives it: emoji take two, what is obeyed takes none. */
export function columnsOf(text: string): number {
  const graphemes = [...SEGMENTER.segment(text.replaceAll(CONTROLS, ''))];
  return graphemes.reduce((sum, { segment }) => sum + (/\p{Emoji_Presentation}|\u{fe0f}/u.test(segment) ? 2 : 1), 0);
}

const SEGMENTER = new Intl.Segmenter('en');
