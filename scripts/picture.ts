// Draws docs/images/issue.png, the issue as GitHub's stylesheet shows it, and docs/images/page.png, the page of three
// made-up pasts; both from the renderers themselves.
// Needs a Chromium: `npm run picture`, or CHROMIUM=/path/to/chromium npm run picture.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { marked } from 'marked';
import { chromium } from 'playwright-core';
import { makeRuns, NOW, TELLING } from '../sandbox/histories.ts';
import { writePage } from '../src/adapters/page/folder.ts';
import { cleanLine } from '../src/core/excerpt.ts';
import { printHistory } from '../src/core/history/history.ts';
import { forecastToken } from '../src/core/renewal/outlook.ts';
import { type ReportDraft, renderIssue, renderTitle } from '../src/core/report/issue-body.ts';
import { TEMPORARY_TOKEN_IN_USE } from '../src/core/token/permanent-token.ts';
import { makePage } from '../src/page.ts';

const now = new Date('2026-11-24T09:17:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const matter: ReportDraft = {
  context: {
    bot: 'bot',
    tokenVariable: 'W1_WHATSAPP_ACCESS_TOKEN',
    updateWorkflow: 'update-token.yml',
    repositoryUrl: 'https://github.com/octo/bot',
    place: 'whatsapp-bot in production',
    showExcerpts: true,
    dryRun: false,
  },
  checkedAt: now,
  state: 'expired',
  level: 'critical',
  reasons: [
    {
      code: 'TOKEN_EXPIRED',
      level: 'critical',
      what: 'Meta says that the token has expired.',
      why: 'It was a temporary token from API Setup.',
      fix: 'Get a new token and put it in its place; the steps are below.',
    },
    TEMPORARY_TOKEN_IN_USE,
  ],
  prediction: forecastToken({
    health: { state: 'expired' },
    renewal: { is: 'impossible', because: 'not-working' },
    autoRefresh: false,
    now,
    checkIntervalMs: 30 * 60_000,
  }),
  token: { type: 'USER', appId: '634974688087057', expiresAt: new Date('2026-11-24T09:00:00Z') },
  logs: {
    is: 'read',
    truncated: false,
    findings: {
      scanned: 212,
      count: 7,
      strong: 7,
      droppedByRailway: false,
      groups: [
        {
          pattern: 'token.*expir',
          evidence: 'strong',
          count: 7,
          first: hoursAgo(0.2),
          last: hoursAgo(0.05),
          example: cleanLine(
            '{"error":{"message":"Error validating access token: Session has expired","type":"OAuthException","code":190}} to +49 151 23456789',
            (text) => text,
          ),
        },
      ],
    },
  },
};
const marker = {
  bot: 'bot',
  state: 'expired' as const,
  since: now,
  incidents: [
    { from: hoursAgo(19), to: hoursAgo(18.5), state: 'expired' as const },
    { from: now, state: 'expired' as const },
  ],
};

const css = readFileSync(
  createRequire(import.meta.url).resolve('github-markdown-css/github-markdown-light.css'),
  'utf8',
);
const page = `<!doctype html><meta charset="utf-8"><style>${css}
  body { margin: 24px; background: #fff; } h1.title { font: 400 28px/1.3 -apple-system, 'Segoe UI', sans-serif; margin: 0 0 6px; }
  .state { display: inline-block; background: #1f883d; color: #fff; border-radius: 2em; padding: 4px 12px; font: 500 14px/1.5 sans-serif; margin-bottom: 16px; }
  .markdown-body { border: 1px solid #d1d9e0; border-radius: 6px; padding: 16px; }</style>
  <h1 class="title">${renderTitle('WhatsApp token', matter)} <span style="color:#59636e">#7</span></h1><div class="state">Open</div>
  <article class="markdown-body">${await marked.parse(renderIssue(matter, marker), { gfm: true, breaks: true })}</article>`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const tab = await browser.newPage({ viewport: { width: 860, height: 600 }, deviceScaleFactor: 2 });
await tab.setContent(page);
mkdirSync('docs/images', { recursive: true });
await tab.screenshot({ path: 'docs/images/issue.png', fullPage: true });
await drawPage(join(mkdtempSync(join(tmpdir(), 'picture-')), 'page'));
await browser.close();

async function drawPage(folder: string): Promise<void> {
  const files = Object.fromEntries(TELLING.map((history) => [`${history.bot}.json`, printHistory(history)]));
  const readHistories = async () => ({ files, runs: makeRuns() });
  const ports = { readHistories, now: NOW, intervalMs: 30 * 60_000 };
  const page = await makePage(ports, AbortSignal.timeout(30_000));
  await writePage(folder, page.files);
  const context = await browser.newContext({
    viewport: { width: 960, height: 1440 },
    deviceScaleFactor: 2,
    timezoneId: 'UTC',
  });
  const shown = await context.newPage();
  await shown.clock.setFixedTime(new Date(NOW.getTime() + 2 * 60_000));
  await shown.goto(pathToFileURL(join(folder, 'index.html')).href);
  await shown.getByText('4 incidents').click();
  await shown.mouse.move(0, 0);
  await shown.screenshot({ path: 'docs/images/page.png' });
  rmSync(folder, { recursive: true });
}
