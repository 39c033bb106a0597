// Railway's log rows as log lines. Pure.
import type { LogReading } from '../../ports.ts';
import type { LogRow } from './parse.ts';

/** The most lines that Railway gives at once. https://docs.railway.com/observability/logs */
export const MAX_LINES = 5_000;

/** Keeps the newest: Railway may send one more than the limit, and does not promise an order. */
export function toLogReading(rows: readonly LogRow[]): LogReading {
  const lines = rows.map(({ timestamp, message, attributes, tags }) => ({
    timestamp: new Date(timestamp),
    text: [message, ...attributes.filter(({ key }) => key !== 'level').map(renderAttribute)].join('\n'),
    ...(tags?.deploymentId && { deploymentId: tags.deploymentId }),
  }));
  lines.sort((a, b) => a.timestamp.getTime() - b.timestamp.getTime());
  return { lines: lines.slice(-MAX_LINES), truncated: rows.length >= MAX_LINES };
}

/** String values come quoted as JSON, others as they are. */
function renderAttribute({ key, value }: { key: string; value: string }): string {
  return `${key}=${unquote(value)}`;
}

function unquote(value: string): string {
  if (!/^".*"$/s.test(value)) return value;
  try {
    return String(JSON.parse(value));
  } catch {
    return value;
  }
}
