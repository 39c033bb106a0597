// Markdown as GitHub shows it, as a page of HTML that needs nothing else: light or dark as its reader likes it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { marked } from 'marked';

const CSS = createRequire(import.meta.url).resolve('github-markdown-css/github-markdown.css');

/** What GitHub puts around the text. */
const AROUND = `
  :root { color-scheme: light dark; }
  body { margin: 0; padding: 24px; max-width: 860px; background: light-dark(#fff, #0d1117); color: light-dark(#1f2328, #f0f6fc); }
  body, h1 { font-family: -apple-system, 'Segoe UI', Inter, 'Noto Sans', Helvetica, Arial, 'Noto Color Emoji', sans-serif; }
  h1.title { font-size: 28px; font-weight: 400; line-height: 1.3; margin: 0 0 8px; }
  .number { color: light-dark(#59636e, #9198a1); }
  .state { display: inline-block; color: #fff; border-radius: 2em; padding: 4px 12px; font-size: 14px; font-weight: 500; margin-bottom: 16px; }
  .open { background: light-dark(#1f883d, #238636); } .closed { background: light-dark(#8250df, #8957e5); }
  .markdown-body { border: 1px solid light-dark(#d1d9e0, #3d444d); border-radius: 6px; padding: 16px; margin-bottom: 16px; background: transparent; }
`;

export interface IssuePage {
  title: string;
  number: number;
  state: string;
  body: string;
  comments: readonly string[];
}

/** The issue, and what was said on it. */
export function renderIssuePage({ title, number, state, body, comments }: IssuePage): string {
  const word = state === 'open' ? 'Open' : 'Closed';
  const head = `<h1 class="title">${title} <span class="number">#${number}</span></h1><div class="state ${state}">${word}</div>`;
  return renderPage(`${title} #${number}`, `${head}${[body, ...comments].map(article).join('')}`);
}

export function renderSummaryPage(summary: string): string {
  return renderPage('Job summary', article(summary));
}

function article(markdown: string): string {
  return `<article class="markdown-body">${marked.parse(markdown, { gfm: true, breaks: true, async: false })}</article>`;
}

function renderPage(title: string, content: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${readFileSync(CSS, 'utf8')}${AROUND}</style><body>${content}</body></html>`;
}
