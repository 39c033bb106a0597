// The last net of a door: however its work ends, somebody is told of it, and the shell learns of it; and where in the source
// it was, since what runs is a bundle, whose lines tell nobody where to look.
import { readFileSync } from 'node:fs';

/**
 * What a door does where something was thrown. `isEnd`: nothing comes after it; otherwise the work goes on, and may still
 * come to its own end. It waits for nothing, as it may be the last that happens.
 */
export type Fall = (error: unknown, isEnd: boolean) => void;

/** Does the work of a door. Told of are what it throws, what is thrown anywhere else, and that it never came to its end. */
export async function underNet(work: () => Promise<void>, fall: Fall): Promise<void> {
  nameSources();
  let isOver = false;
  // Where nobody reads any more, nothing can be said; saying so would be one more thing to say, forever.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  process.on('uncaughtException', (error) => fall(error, false));
  // Where nothing is left that could wake it, Node ends a process in the middle of an `await`.
  process.on('exit', () => {
    if (!isOver) fall(new StoppedShortError(), true);
  });
  try {
    await work();
  } catch (error) {
    fall(error, true);
  }
  isOver = true;
}

class StoppedShortError extends Error {
  constructor() {
    super('the run ended in the middle of its work, as nothing was left to wait for');
    this.name = 'StoppedShortError';
    this.stack = '';
  }
}

/**
 * What `scripts/source-lines.mjs` writes beside the bundle. By the name of each of its parts, our files in it in their order;
 * for each of them numbers by threes: lines that the part goes on, lines that the source goes on (or back), and how many
 * lines then follow one another in both.
 */
type Lines = Readonly<Record<string, readonly (readonly [file: string, ...steps: number[]])[]>>;

/** From here on, whoever reads a stack finds `src/…/file.ts:LINE` in it. Nothing is loaded before one is read. */
export function nameSources(): void {
  const known: Record<string, Lines> = {};
  // https://v8.dev/docs/stack-trace-api#customizing-stack-traces
  Error.prepareStackTrace = (error, frames) =>
    [Error.prototype.toString.call(error), ...frames.map((frame) => nameFrame(frame, known))].join('\n    at ');
}

/** As V8 writes it, where it is none of ours, or where the lines are missing or broken. */
function nameFrame(frame: NodeJS.CallSite, known: Record<string, Lines>): string {
  const file = frame.getFileName() ?? '';
  const line = frame.getLineNumber() ?? 0;
  const [, folder, part = ''] = /^(file:.*\/dist\/)([\w.]+)$/.exec(file) ?? [];
  try {
    if (folder) known[folder] ??= JSON.parse(readFileSync(new URL(`${folder}lines.json`), 'utf8')) as Lines;
    const source = folder && findSource(known[folder]?.[part] ?? [], line);
    return source ? `${frame}`.replace(`${file}:${line}:${frame.getColumnNumber()}`, source) : `${frame}`;
  } catch {
    if (folder) known[folder] ??= {};
    return `${frame}`;
  }
}

function findSource(modules: Lines[string], line: number): string | undefined {
  let at = 1;
  for (const [file, ...steps] of modules) {
    let source = 1;
    for (let step = 0; step < steps.length; step += 3) {
      const [ahead = 0, further = 0, length = 0] = steps.slice(step, step + 3);
      at += ahead;
      source += further;
      if (line < at) return undefined;
      if (line < at + length) return `src/${file}:${source + line - at}`;
      at += length;
      source += length;
    }
  }
  return undefined;
}
