// The history's branch, held in memory: commits one upon another, and none that would lose another's.

import { createHash } from 'node:crypto';
import type { Clean } from '../../src/core/sanitize.ts';
import type { HistoryCommit, HistoryReading, HistoryStore, StoredFile } from '../../src/ports.ts';

export class SimulatedHistory implements HistoryStore {
  #commits = 0;
  #files: Readonly<Record<string, StoredFile>> = {};

  async read(): Promise<HistoryReading> {
    return { ...this.#head(), files: this.#files };
  }

  async write({ head, files }: HistoryCommit): Promise<'written' | 'lost'> {
    if (head !== this.#head().head) return 'lost';
    const changed = Object.entries(files).map(([path, file]) => [path, this.#store(file)]);
    this.#files = { ...this.#files, ...Object.fromEntries(changed) };
    this.#commits++;
    return 'written';
  }

  #head(): Pick<HistoryReading, 'head'> {
    return this.#commits === 0 ? {} : { head: `commit ${this.#commits}` };
  }

  #store(file: HistoryCommit['files'][string]): StoredFile {
    if (typeof file === 'string') return { text: file, sha: createHash('sha1').update(file).digest('hex') as Clean };
    const copied = Object.values(this.#files).find(({ sha }) => sha === file.sha);
    if (!copied) throw new Error('The simulated branch was asked to copy a file that it does not have.');
    return copied;
  }
}
