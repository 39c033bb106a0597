// The few numbers of the page that are not times: a median, and a share in per cent.

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

/** `99.98 %`, always rounded down: 100 % is said only of no silence at all. Nothing where nothing was watched. */
export function renderShare(upMs: number, silentMs: number): string | undefined {
  const watched = upMs + silentMs;
  if (watched === 0) return undefined;
  if (silentMs === 0) return '100 %';
  return `${(Math.floor((upMs / watched) * 10_000) / 100).toFixed(2)} %`;
}
