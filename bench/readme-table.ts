// Puts a measured table between its two markers in README.md, or another page.
import { readFileSync, writeFileSync } from 'node:fs';

/** @param name of the markers `<!-- name:begin -->` and `<!-- name:end -->` */
export function writeIntoReadme(name: string, table: string, page = 'README.md'): void {
  const readme = readFileSync(page, 'utf8');
  const between = new RegExp(`(<!-- ${name}:begin -->\n)[\\s\\S]*?(<!-- ${name}:end -->)`);
  if (!between.test(readme)) throw new Error(`${page} has no markers for ${name}.`);
  writeFileSync(
    page,
    readme.replace(between, (_all, begin, end) => `${begin}${table}\n${end}`),
  );
}
