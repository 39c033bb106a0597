// The last line of a terminal while the monitor waits: state, time to expiry, next check, counting down.
import { type Report, timeLeftMs } from '../core/report/report.ts';
import { MARK } from '../core/report/wording.ts';
import { renderDuration } from '../core/time.ts';

const EVERY_MS = 1000;
const CLEAR = '\r\u001b[K';
const NARROW = 80;

export interface LiveLine {
  show(report: Report): void;
  clear(): void;
}

export function createLiveLine(intervalMs: number): LiveLine {
  let timer: NodeJS.Timeout | undefined;
  const write = (text: string) => process.stdout.write(text);
  return {
    show(report) {
      const next = Date.now() + intervalMs;
      // A line that wraps could not be taken back; the mark is two columns wide.
      const draw = () =>
        write(`${CLEAR}${renderLive(report, next, Date.now()).slice(0, (process.stdout.columns || NARROW) - 2)}`);
      draw();
      timer = setInterval(draw, EVERY_MS);
    },
    clear() {
      clearInterval(timer);
      write(CLEAR);
    },
  };
}

/** @param next when the next check begins, and `now`: both in milliseconds. */
export function renderLive(report: Report, next: number, now: number): string {
  const { state, level, token } = report;
  const left = timeLeftMs(token, new Date(now));
  const expiry =
    token.expiresAt === 'never' ? 'never expires' : left === undefined ? 'expiry not known' : expiryIn(left);
  const seconds = Math.max(0, Math.ceil((next - now) / 1000));
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return `${MARK[state]} ${state} · ${level} · ${expiry} · next check in ${clock}`;
}

function expiryIn(leftMs: number): string {
  return leftMs === 0 ? 'expired' : `expires in ${renderDuration(leftMs)}`;
}
