// Puts a measured table between its two markers on a page, that of the benchmarks unless told otherwise.
import { readFileSync, writeFileSync } from 'node:fs';

/** @param name of the markers `<!-- name:begin -->` and `<!-- name:end -->` */
export function writeTable(name: string, table: string, page = 'docs/benchmarks.md'): void {
  const text = readFileSync(page, 'utf8');
  const between = new RegExp(`(<!-- ${name}:begin -->\n)[\\s\\S]*?(<!-- ${name}:end -->)`);
  if (!between.test(text)) throw new Error(`${page} has no markers for ${name}.`);
  writeFileSync(
    page,
    text.replace(between, (_all, begin, end) => `${begin}${table}\n${end}`),
  );
}
