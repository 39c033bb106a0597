// A made log, the same every time, in which one line of a hundred is about authentication.
import { createRandom } from './treadmill/random.ts';

const WORDS =
  'message from customer received status delivered webhook verified retry queue 200 GET /webhook cache warm user session'.split(
    ' ',
  );

/** @param length of each line, in characters */
export function makeLog({ lines, length }: { lines: number; length: number }): string[] {
  const random = createRandom(7, 'log');
  return Array.from({ length: lines }, (_none, number) => {
    let line = number % 100 === 0 ? 'WARN the access token has expired' : 'INFO';
    while (line.length < length) line += ` ${WORDS[Math.floor(random() * WORDS.length)]}`;
    return line.slice(0, length);
  });
}
