// The time of a story: `Date` of this process, and of every program it starts with `clockEnv()`, runs on from there.

const RealDate = globalThis.Date;
let aheadMs = Number(process.env.STORY_AHEAD_MS ?? 0);

globalThis.Date = class extends RealDate {
  constructor(...parts: unknown[]) {
    // No parts is now, which is another time here.
    super(...((parts.length === 0 ? [RealDate.now() + aheadMs] : parts) as [number]));
  }
  static override now(): number {
    return RealDate.now() + aheadMs;
  }
} as DateConstructor;

/** From now on it is that time, and time passes as always. */
export function setTime(time: string): void {
  aheadMs = new RealDate(time).getTime() - RealDate.now();
}

/** For the environment of a Node.js program that is to live at the same time. */
export function clockEnv(): Record<string, string> {
  return { TZ: 'UTC', NODE_OPTIONS: `--import=${import.meta.url}`, STORY_AHEAD_MS: String(aheadMs) };
}
