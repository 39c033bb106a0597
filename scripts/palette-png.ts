// A picture with at most 256 colors, which is all that a screen of text has: a quarter of the size, and no package for it.
import { crc32, deflateSync } from 'node:zlib';

export interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue and opacity of each pixel, row by row. Opacity is not looked at. */
  data: Uint8Array;
}

const MOST_COLORS = 256;

/** https://www.w3.org/TR/png-3/ */
export function encodePng({ width, height, data }: Pixels): Buffer {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const color = colorAt(data, at);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const palette = choosePalette(counts);
  const indexOf = new Map([...counts.keys()].map((color) => [color, nearest(color, palette)]));
  // Each row begins with its filter, which for a palette is best left out.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + x + 1] = indexOf.get(colorAt(data, (y * width + x) * 4)) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colors = Buffer.from(palette.flatMap(channelsOf));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const colorAt = (data: Uint8Array, at: number) =>
  ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
const channelsOf = (color: number) => [color >> 16, (color >> 8) & 255, color & 255];

/** Colors that are near each other, how far apart they are where they are furthest, and how common. */
interface Box {
  colors: number[];
  shift: number;
  width: number;
  count: number;
}

/** Boxes of colors are cut at their median where they are widest, until there are enough; each becomes its mean. */
function choosePalette(counts: ReadonlyMap<number, number>): number[] {
  const countOf = (color: number) => counts.get(color) ?? 0;
  let boxes = [makeBox([...counts.keys()])];
  while (boxes.length < MOST_COLORS) {
    const widest = boxes.reduce((most, each) => (worthOf(each) > worthOf(most) ? each : most));
    if (widest.width === 0) break;
    const sorted = widest.colors.toSorted((a, b) => ((a >> widest.shift) & 255) - ((b >> widest.shift) & 255));
    const middle = sorted.length >> 1;
    boxes = [...boxes.filter((box) => box !== widest), makeBox(sorted.slice(0, middle)), makeBox(sorted.slice(middle))];
  }
  return boxes.map(({ colors, count }) => {
    const mean = (shift: number) =>
      Math.round(colors.reduce((sum, color) => sum + ((color >> shift) & 255) * countOf(color), 0) / count);
    return (mean(16) << 16) | (mean(8) << 8) | mean(0);
  });

  function makeBox(colors: number[]): Box {
    const count = colors.reduce((sum, color) => sum + countOf(color), 0);
    const sides = [16, 8, 0].map((shift) => {
      const values = colors.map((color) => (color >> shift) & 255);
      const low = values.reduce((a, b) => Math.min(a, b), 255);
      return { shift, width: values.reduce((a, b) => Math.max(a, b), 0) - low };
    });
    return { colors, count, ...sides.reduce((widest, side) => (side.width > widest.width ? side : widest)) };
  }
  // Common colors have to be right, and a rare one may be off a little.
  function worthOf({ width, count }: Box): number {
    return width * Math.sqrt(count);
  }
}

function nearest(color: number, palette: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color);
  let best = { index: 0, distance: Number.POSITIVE_INFINITY };
  for (const [index, other] of palette.entries()) {
    const [r = 0, g = 0, b = 0] = channelsOf(other);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < best.distance) best = { index, distance };
  }
  return best.index;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
