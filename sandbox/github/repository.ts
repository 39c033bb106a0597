// The repository behind the GitHub stand-in: the emulator's records, and what we know of each issue beside them.
import { createEmulator } from 'emulate';
import type { Reply } from '../call.ts';
import { APP, BOT, COLLABORATOR, dressIssue, type Overlay, OWNER, type RawIssue } from './answers.ts';

export const REPO = `/repos/${OWNER}/bot`;
export const ACCOUNTS = [OWNER, COLLABORATOR, BOT, APP];

export interface Repository {
  overlayOf(number: number): Overlay;
  /** Asks the emulator as one of its accounts, with `url` in place of its own address. */
  forward(login: string, method: string, path: string, body?: string): Promise<Reply>;
  /** The same below the repository, for our own needs; throws where it is refused. */
  ask<T>(login: string, method: string, path: string, body?: object): Promise<T>;
  /** As GitHub shows them, without those that are gone. */
  allIssues(): Promise<RawIssue[]>;
  /** Edits an issue; answers as GitHub would. */
  patch(login: string, before: RawIssue, change: Partial<RawIssue>): Promise<Reply>;
  close(): Promise<void>;
}

export async function openRepository({ url, now }: { url: string; now: () => Date }): Promise<Repository> {
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      github: { users: ACCOUNTS.map((login) => ({ login })), repos: [{ owner: OWNER, name: 'bot' }] },
      tokens: Object.fromEntries(ACCOUNTS.map((login) => [login, { login, scopes: ['repo'] }])),
    },
  });
  const inner = emulator.url.replace('localhost', '127.0.0.1');
  const overlays = new Map<number, Overlay>();

  const repository: Repository = {
    overlayOf(number) {
      const overlay = overlays.get(number) ?? { createdAt: now(), updatedAt: now(), extraComments: 0 };
      overlays.set(number, overlay);
      return overlay;
    },
    async forward(login, method, path, body) {
      const headers = { authorization: `Bearer ${login}` };
      const response = await fetch(`${inner}${path}`, { method, headers, ...(body && { body }) });
      const text = (await response.text())
        .replaceAll(emulator.url, url)
        .replaceAll('https://emulate.dev/github', 'https://docs.github.com/rest');
      const contentType = response.headers.get('content-type') ?? 'application/json';
      return { status: response.status, headers: { 'content-type': contentType }, body: text };
    },
    async ask<T>(login: string, method: string, path: string, body?: object) {
      const reply = await repository.forward(login, method, `${REPO}${path}`, body && JSON.stringify(body));
      if (reply.status >= 300) throw new Error(`the emulator refused ${method} ${path}: ${reply.status} ${reply.body}`);
      return (reply.body === '' ? undefined : JSON.parse(reply.body)) as T;
    },
    async allIssues() {
      const found: RawIssue[] = [];
      for (let page = 1; found.length === (page - 1) * 100; page += 1) {
        found.push(...(await repository.ask<RawIssue[]>(OWNER, 'GET', `/issues?state=all&per_page=100&page=${page}`)));
      }
      const there = found.filter(({ number }) => !repository.overlayOf(number).gone);
      return there.map((raw) => dressIssue(raw, repository.overlayOf(raw.number), url));
    },
    /** `state_reason` counts only where the state changes; `duplicate` is unknown to the emulator. */
    async patch(login, before, { state_reason: reason, ...change }) {
      const turns = change.state !== undefined && change.state !== before.state;
      const sent = {
        ...change,
        ...(turns && reason && { state_reason: reason === 'duplicate' ? 'not_planned' : reason }),
      };
      const reply = await repository.forward(login, 'PATCH', `${REPO}/issues/${before.number}`, JSON.stringify(sent));
      if (reply.status >= 300) return reply;
      const overlay = repository.overlayOf(before.number);
      overlay.updatedAt = now();
      if (turns) {
        delete overlay.stateReason;
        if (reason === 'duplicate') overlay.stateReason = reason;
        if (change.state === 'closed') Object.assign(overlay, { closedAt: now(), closedBy: login });
      }
      return { ...reply, body: JSON.stringify(dressIssue(JSON.parse(reply.body), overlay, url)) };
    },
    close: () => emulator.close(),
  };
  for (const login of [COLLABORATOR, BOT, APP]) {
    await repository.ask(OWNER, 'PUT', `/collaborators/${encodeURIComponent(login)}`, { permission: 'push' });
  }
  return repository;
}
