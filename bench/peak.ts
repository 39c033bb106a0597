// The peak memory of one Node.js process, as the operating system counts it.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOOK = fileURLToPath(new URL('peak.cjs', import.meta.url));

/**
 * The most memory that was resident at once, in bytes.
 * @param run starts one Node.js process with this environment added, and waits for its end
 */
export async function peakOf(run: (env: Record<string, string>) => Promise<unknown>): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'peak-'));
  const file = join(folder, 'peak');
  await run({ NODE_OPTIONS: `--require ${JSON.stringify(HOOK)}`, PEAK_FILE: file });
  const kibibytes = Number(await readFile(file, 'utf8'));
  await rm(folder, { recursive: true });
  return kibibytes * 1024;
}
