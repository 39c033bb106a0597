// Starts the local stand-ins of Meta, Railway and GitHub, for the demo, the end-to-end tests and the benchmarks.
import { type GitHubSandbox, startGitHub } from './github/github.ts';
import { type MetaSandbox, startMeta } from './meta/meta.ts';
import { deathOf } from './meta/state.ts';
import { type RailwaySandbox, startRailway } from './railway/railway.ts';

export interface SandboxOptions {
  /** How long every answer takes; each stand-in can be told otherwise. */
  latencyMs?: number;
  /** The time that the stand-ins believe in. */
  now?: () => Date;
}

export interface Sandbox extends AsyncDisposable {
  meta: MetaSandbox;
  railway: RailwaySandbox;
  github: GitHubSandbox;
  close(): Promise<void>;
}

export async function startSandbox({ latencyMs, now = () => new Date() }: SandboxOptions = {}): Promise<Sandbox> {
  const options = { latencyMs, now };
  const [meta, railway, github] = await Promise.all([startMeta(options), startRailway(options), startGitHub(options)]);
  // A bot that comes up with a token that works makes a call, as one does that marks messages as read.
  railway.onStatus = ({ id, serviceId, status, updatedAt, variables }) => {
    if (status !== 'SUCCESS' || now().getTime() - updatedAt.getTime() > 60_000) return;
    const tokens = Object.values(variables).flatMap((value) => meta.tokens.get(value?.trim() ?? '') ?? []);
    const [number] = tokens.find((token) => !deathOf(token, now()))?.phoneNumberIds ?? [];
    const text = `POST https://graph.facebook.com/v26.0/${number}/messages 200 120ms`;
    if (number) railway.log(serviceId, text, { deploymentId: id });
  };
  const close = async () => void (await Promise.all([meta.close(), railway.close(), github.close()]));
  return { meta, railway, github, close, [Symbol.asyncDispose]: close };
}
