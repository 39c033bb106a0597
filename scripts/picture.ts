// `npm run picture`: draws assets/{issue,summary,slack,terminal,page}-{light,dark}.png from real runs of the built program
// against the stand-ins. Needs a Chromium (CHROMIUM=/path/to/chromium) and the fonts below.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as Playwright from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { startBot } from '../sandbox/bot.ts';
import { renderIssuePage, renderSummaryPage } from '../sandbox/github-page.ts';
import { makeRuns, NOW, TELLING, writeHistories } from '../sandbox/histories.ts';
import { cliEnv } from '../sandbox/run-cli.ts';
import { type ActionCall, runAction } from '../sandbox/runner/run-action.ts';
import { clockEnv, setTime } from '../sandbox/story-clock.ts';
import type { Notification } from '../src/core/report/notification.ts';
import { parseNotifyUrls } from '../src/notify/parse-urls.ts';
import { loadTool } from '../tools/load.ts';
import { encodePng } from './palette-png.ts';
import { renderSlackPage, renderTerminalPage } from './picture-frames.ts';

const { chromium } = loadTool<typeof Playwright>('playwright-core');

const ROOT = new URL('..', import.meta.url);
const MINUTE = 60_000;
const TALLEST = 1300;
/** By family, and the Debian package that has it. */
const FONTS = {
  'Noto Color Emoji': 'fonts-noto-color-emoji',
  Inter: 'fonts-inter',
  'DejaVu Sans Mono': 'fonts-dejavu-core',
};

const families = execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' });
const missing = Object.entries(FONTS).filter(([family]) => !families.includes(family));
if (missing.length > 0) {
  const packages = missing.map(([, name]) => name).join(' ');
  process.stderr.write(`Fonts are missing, without which the pictures look wrong: apt-get install ${packages}\n`);
  process.exit(2);
}

const pages = await tellStory();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-lcd-text',
  ],
});
for (const [name, { html, width }] of Object.entries(pages))
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width, height: 100 },
      deviceScaleFactor: 2,
      timezoneId: 'UTC',
      bypassCSP: true,
      colorScheme,
    });
    const tab = await context.newPage();
    await tab.clock.setFixedTime(new Date(NOW.getTime() + 2 * MINUTE));
    await tab.goto(html);
    await tab.addStyleTag({ content: "body, .markdown-body { font-family: Inter, 'Noto Color Emoji', sans-serif }" });
    const picture = encodePng(
      await readPixels(browser, await tab.screenshot({ fullPage: true, clip: await firstScreens(tab, width) })),
    );
    const file = `assets/${name}-${colorScheme}.png`;
    writeFileSync(new URL(file, ROOT), picture);
    process.stdout.write(`${file}  ${Math.round(picture.length / 1024)} kB\n`);
    await context.close();
  }
await browser.close();

/** Of a long page only so much as somebody looks at, up to where a part of it ends. */
async function firstScreens(tab: Page, width: number) {
  const height = await tab.evaluate<number>(`(() => {
    const whole = Math.ceil(document.documentElement.getBoundingClientRect().height);
    const begins = [...document.querySelectorAll('h2, h3')].map((part) => part.getBoundingClientRect().top - 10);
    return whole <= ${TALLEST} ? whole : Math.floor(Math.max(...begins.filter((top) => top > 0 && top <= ${TALLEST})));
  })()`);
  return { x: 0, y: 0, width, height };
}

interface Drawn {
  html: string;
  width: number;
}

/** A token expires at night and is replaced: what was seen of it, as pages. */
async function tellStory(): Promise<Record<string, Drawn>> {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  const write = (name: string, html: string) => {
    writeFileSync(join(folder, name), html);
    return pathToFileURL(join(folder, name)).href;
  };
  const told: string[] = [];
  const hook = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (part) => told.push(part));
    response.end('{}');
  });
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));

  setTime('2026-11-24T03:17:05Z');
  const bot = await startBot();
  const { meta, railway, github } = bot.sandbox;
  const act = async (more: Partial<ActionCall> = {}) =>
    await runAction({
      inputs: {
        ...bot.inputs,
        'auto-refresh': 'true',
        notify: `json://127.0.0.1:${(hook.address() as AddressInfo).port}/`,
        ...more.inputs,
      },
      env: { ...bot.env, ...clockEnv(), ...more.env },
      event: { repository: { private: true }, ...more.event },
    });
  meta.expire(bot.token, new Date(Date.now() - 12 * MINUTE));
  railway.log(
    bot.serviceId,
    '{"error":{"message":"Error validating access token: Session has expired","type":"OAuthException","code":190}} to +49 151 23456789',
  );
  const expired = await act();
  const [opened] = await github.issues();
  const terminal = await check(cliEnv(bot));
  setTime('2026-11-24T03:24:35Z');
  await act({
    inputs: { command: 'update' },
    env: { GITHUB_EVENT_NAME: 'workflow_dispatch' },
    event: { inputs: { token: bot.issueToken('b', 60 * MINUTE) } },
  });
  await bot.sandbox.close();
  hook.closeAllConnections();
  hook.close();
  if (!opened?.body) throw new Error('No issue was opened.');
  return {
    issue: { html: write('issue.html', renderIssuePage({ ...opened, body: opened.body, comments: [] })), width: 860 },
    summary: { html: write('summary.html', renderSummaryPage(expired.summary)), width: 860 },
    slack: { html: write('slack.html', renderSlackPage(told.map(asSlack))), width: 720 },
    terminal: {
      html: write('terminal.html', renderTerminalPage('whatsapp-token-manager check', terminal)),
      width: 1040,
    },
    page: { html: await makeStatusPage(folder), width: 960 },
  };
}

/** In a terminal, for the colors. */
async function check(env: Record<string, string>): Promise<string> {
  const cli = fileURLToPath(new URL('bin/whatsapp-token-manager.js', ROOT));
  const child = spawn('script', ['-qec', `stty cols 100; "${process.execPath}" "${cli}" check`, '/dev/null'], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, TERM: 'xterm-256color', ...env, ...clockEnv() },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return (await text(child.stdout)).replaceAll('\r\n', '\n');
}

/** The message as it came, in the words in which Slack gets it, and when. */
function asSlack(received: string): { at: string; text: string } {
  const { title, message, url, ...rest } = JSON.parse(received);
  const notification: Notification = { ...rest, title, lines: message.split('\n'), url };
  const [channel] = parseNotifyUrls('slack://T0000000/B0000000/fakefakefakefakefakefake').channels;
  if (channel?.delivery.by !== 'http') throw new Error('Slack is told by HTTP.');
  const posted = JSON.parse(channel.delivery.post(notification).body);
  return { at: rest.state === 'expired' ? '3:17' : '3:24', text: posted.text };
}

async function makeStatusPage(folder: string): Promise<string> {
  const histories = mkdtempSync(join(folder, 'histories-'));
  writeHistories(histories, TELLING, makeRuns());
  const page = join(folder, 'page');
  setTime(NOW.toISOString());
  const cli = fileURLToPath(new URL('bin/whatsapp-token-manager.js', ROOT));
  execFileSync(process.execPath, [cli, 'page', '--history', histories, '--out', page], {
    env: { PATH: process.env.PATH, REPO: 'octo/bot', ...clockEnv() },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return pathToFileURL(join(page, 'index.html')).href;
}

/** Decoded by the browser, which can do that. */
async function readPixels(browser: Browser, png: Buffer) {
  const tab = await browser.newPage();
  const { width, height, data } = await tab.evaluate<{ width: number; height: number; data: string }>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context.drawImage(image, 0, 0);
    const bytes = new Blob([context.getImageData(0, 0, width, height).data]);
    const reader = new FileReader();
    reader.readAsDataURL(bytes);
    await new Promise((resolve) => { reader.onload = resolve; });
    return { width, height, data: reader.result.split(',')[1] };
  })()`);
  await tab.close();
  return { width, height, data: Buffer.from(data, 'base64') };
}
