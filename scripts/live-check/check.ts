// What one check is, and what it may say: results and shapes, never a value that Meta, Railway or GitHub gave.
import type { Access } from './access.ts';

export type Result = 'confirmed' | 'contradicted' | 'not settled' | 'skipped';

export interface Finding {
  result: Result;
  evidence: string;
}

interface Assumption {
  /** The same as in docs/live-checks.md. */
  id: string;
  assumed: string;
}

export type Check = Assumption &
  (
    | { by: 'read'; run(access: Access): Promise<Finding> }
    /** Sent only after a yes to `changes`. `lacks` says why it cannot be, before anybody is asked. */
    | { by: 'write'; changes: string; lacks(access: Access): string | undefined; run(access: Access): Promise<Finding> }
    | { by: 'hand' }
  );

export const byHand = (id: string, assumed: string): Check => ({ id, assumed, by: 'hand' });

export const confirmed = (evidence: string): Finding => ({ result: 'confirmed', evidence });
export const contradicted = (evidence: string): Finding => ({ result: 'contradicted', evidence });
export const notSettled = (evidence: string): Finding => ({ result: 'not settled', evidence });
export const skipped = (evidence: string): Finding => ({ result: 'skipped', evidence });

/** An answer of any of the services. */
export interface Answer {
  status: number;
  /** Parsed JSON; `undefined` where there was none. */
  body: unknown;
}

/** What stands there, where the answer has it. */
export function pick(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (found, key) => (typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[key] : undefined),
    value,
  );
}

export function listAt(value: unknown, ...path: readonly string[]): unknown[] {
  const found = pick(value, ...path);
  return Array.isArray(found) ? found : [];
}

export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = pick(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

export const isOk = ({ status, body }: Answer) =>
  status === 200 && body !== undefined && pick(body, 'error') === undefined;

/** Status and codes. Messages may repeat what was sent, so none is shown. */
export function describe({ status, body }: Answer): string {
  const codes = [
    ['code', pick(body, 'error', 'code')],
    ['subcode', pick(body, 'error', 'error_subcode')],
  ].flatMap(([name, code]) => (typeof code === 'number' ? [`${name} ${code}`] : []));
  return [`HTTP ${status}`, ...codes].join(', ');
}

/** The names of the fields, where they are plainly names. */
export function shapeOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return typeof value;
  const names = Object.keys(value).filter((name) => /^[a-z_]{1,40}$/.test(name));
  return `fields ${names.map((name) => `\`${name}\``).join(', ') || 'none'}`;
}

/** An outage, a limit, or no JSON: it says nothing about any assumption. */
export function isOutage({ status, body }: Answer): boolean {
  const code = pick(body, 'error', 'code');
  return body === undefined || status >= 500 || status === 429 || [1, 2, 4, 17].includes(Number(code));
}

/** Or the token is of no use at all. */
export const isBeside = (answer: Answer) => isOutage(answer) || pick(answer.body, 'error', 'code') === 190;

/** A refusal contradicts what was assumed, unless it is beside the question. */
export function judgeRefusal(answer: Answer): Finding {
  return isBeside(answer) ? notSettled(describe(answer)) : contradicted(describe(answer));
}
