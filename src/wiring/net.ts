// The last net of a door: however its work ends, somebody is told of it, and the shell learns of it.

/**
 * What a door does where something was thrown. `isEnd`: nothing comes after it; otherwise the work goes on, and may still
 * come to its own end. It waits for nothing, as it may be the last that happens.
 */
export type Fall = (error: unknown, isEnd: boolean) => void;

/** Does the work of a door. Told of are what it throws, what is thrown anywhere else, and that it never came to its end. */
export async function underNet(work: () => Promise<void>, fall: Fall): Promise<void> {
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
