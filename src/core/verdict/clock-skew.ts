// Whether the clock of this machine differs from those that the answers came with.

import type { Reason } from '../reason.ts';
import { MINUTE_MS, renderDuration } from '../time.ts';
import type { VerdictFacts } from './observation.ts';

const MOST_SKEW_MS = 2 * MINUTE_MS;

export function isSkewed(aheadMs: number): boolean {
  return Math.abs(aheadMs) > MOST_SKEW_MS;
}

/** Of the run alone: in the issue it would change with every machine, and with time. */
export function clockSkewed({ clocks = {} }: Pick<VerdictFacts, 'clocks'>): Reason[] {
  const { meta = 0, railway = 0 } = clocks;
  const off = [
    { of: 'Meta', aheadMs: meta },
    { of: 'Railway', aheadMs: railway },
  ].filter(({ aheadMs }) => isSkewed(aheadMs));
  const ahead = describe(
    'ahead of',
    off.filter(({ aheadMs }) => aheadMs < 0),
  );
  const behind = describe(
    'behind',
    off.filter(({ aheadMs }) => aheadMs > 0),
  );
  if (off.length === 0) return [];
  const skewed: Reason = {
    code: 'CLOCK_SKEWED',
    level: 'info',
    what: `This machine's clock is ${[ahead, behind].filter(Boolean).join(' and ')}.`,
    why: 'It is probably not set over the network. This check used the clocks of Meta and Railway, so its result holds.',
    fix: 'Turn on network time (NTP) on this machine.',
  };
  return [skewed];
}

function describe(side: string, clocks: readonly { of: string; aheadMs: number }[]): string | undefined {
  if (clocks.length === 0) return undefined;
  const most = Math.max(...clocks.map(({ aheadMs }) => Math.abs(aheadMs)));
  return `${renderDuration(most)} ${side} ${clocks.map(({ of }) => of).join(' and ')}`;
}
