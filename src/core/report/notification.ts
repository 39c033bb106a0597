// What people are told on the channels they chose, and how much of it fits one message.
import { LEVELS, type Level } from '../reason.ts';
import type { State } from '../token/token-health.ts';

/** One message, in plain text. Each channel escapes it for its own markup. */
export interface Notification {
  level: Level;
  /**
   * The level that thresholds look at, where it is louder than the message itself: who was told of a problem is told
   * of its end as well, and a test message reaches everybody.
   */
  concerns?: Level;
  bot: string;
  /** Absent where the message is about no state. */
  state?: State;
  /** One line. */
  title: string;
  lines: readonly string[];
  /** Where to read on: the issue, or the run. */
  url?: string;
}

/** Whether a channel with this threshold gets the message. */
export function reaches(threshold: Level, { level, concerns = level }: Notification): boolean {
  return Math.max(LEVELS.indexOf(level), LEVELS.indexOf(concerns)) >= LEVELS.indexOf(threshold);
}

/** The title as one line, whatever it holds. */
export function titleLine({ title }: Notification): string {
  return title.replace(/\s+/g, ' ').trim();
}

/** How a channel wants its text. */
export interface MessageForm {
  /** UTF-16 code units, as the services count. */
  maxLength: number;
  /** Takes its meaning from everything that is markup there. It never makes a text shorter. */
  quote?: (text: string) => string;
}

/** Title, lines and link. What is too long loses the end of the lines, never the link. */
export function renderMessage(notification: Notification, form: MessageForm): string {
  return render([titleLine(notification), ...notification.lines], notification.url, form);
}

/** The same without the title, for channels that have a place of its own for it. */
export function renderBody({ lines, url }: Notification, form: MessageForm): string {
  return render(lines, url, form);
}

function render(lines: readonly string[], url: string | undefined, form: MessageForm): string {
  const { maxLength, quote = (text) => text } = form;
  const link = url ? quote(url) : '';
  // A link of half a message is none of ours.
  const end = link !== '' && link.length < maxLength / 2 ? [link] : [];
  const room = maxLength - end.join('').length - 1;
  return [...(lines.length > 0 ? [shorten(lines.join('\n'), room, quote)] : []), ...end].join('\n');
}

/** A code point is two code units at most, and grows to six at most when it is escaped. */
const LONGEST_ESCAPE = 6;

function shorten(text: string, maxLength: number, quote: (text: string) => string): string {
  if (text.length <= maxLength && quote(text).length <= maxLength) return quote(text);
  const codePoints = [...text.slice(0, maxLength)];
  for (let kept = codePoints.length; ; ) {
    const shown = `${quote(codePoints.slice(0, kept).join(''))}…`;
    const over = shown.length - maxLength;
    if (over <= 0 || kept === 0) return shown;
    kept = Math.max(0, kept - Math.ceil(over / LONGEST_ESCAPE));
  }
}
