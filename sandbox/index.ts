// Starts the local stand-ins of Meta, Railway and GitHub, for the demo, the end-to-end tests and the benchmarks.
import { type GitHubSandbox, startGitHub } from './github/github.ts';
import { type MetaSandbox, startMeta } from './meta/meta.ts';
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
  const close = async () => void (await Promise.all([meta.close(), railway.close(), github.close()]));
  return { meta, railway, github, close, [Symbol.asyncDispose]: close };
}
