import { inflateSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { encodePng } from '../../scripts/palette-png.ts';

/** The parts of a PNG by their names. */
function partsOf(png: Buffer): Record<string, Buffer> {
  const parts: Record<string, Buffer> = {};
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    parts[png.toString('latin1', at + 4, at + 8)] = png.subarray(at + 8, at + 8 + length);
    at += length + 12;
  }
  return parts;
}

function colorsOf(png: Buffer, width: number): number[][] {
  const { PLTE = Buffer.alloc(0), IDAT = Buffer.alloc(0) } = partsOf(png);
  return [...inflateSync(IDAT)]
    .filter((_byte, at) => at % (width + 1) !== 0)
    .map((index) => [...PLTE.subarray(index * 3, index * 3 + 3)]);
}

test('few colors stay as they are', () => {
  const colors = [
    [255, 0, 0],
    [0, 255, 0],
    [255, 0, 0],
    [13, 17, 23],
  ];
  const data = Uint8Array.from(colors.flatMap((color) => [...color, 255]));
  const png = encodePng({ width: 2, height: 2, data });
  expect(colorsOf(png, 2)).toEqual(colors);
  expect(partsOf(png).IHDR?.readUInt32BE(0)).toBe(2);
});

test('many become 256, each near to what it was', () => {
  const colors = Array.from({ length: 4096 }, (_, at) => [(at & 15) * 17, ((at >> 4) & 15) * 17, (at >> 8) * 17]);
  const data = Uint8Array.from(colors.flatMap((color) => [...color, 255]));
  const png = encodePng({ width: 64, height: 64, data });
  expect(partsOf(png).PLTE).toHaveLength(256 * 3);
  const off = colorsOf(png, 64).map((color, at) =>
    Math.max(...color.map((value, channel) => Math.abs(value - (colors[at]?.[channel] ?? 0)))),
  );
  expect(Math.max(...off)).toBeLessThan(40);
});
