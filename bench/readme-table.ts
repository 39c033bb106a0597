// Puts a measured table between its two markers in README.md.
import { readFileSync, writeFileSync } from 'node:fs';

/** @param name of the markers `<!-- name:begin -->` and `<!-- name:end -->` */
export function writeIntoReadme(name: string, table: string): void {
  const readme = readFileSync('README.md', 'utf8');
  const between = new RegExp(`(<!-- ${name}:begin -->\n)[\\s\\S]*?(<!-- ${name}:end -->)`);
  if (!between.test(readme)) throw new Error(`README.md has no markers for ${name}.`);
  writeFileSync(
    'README.md',
    readme.replace(between, (_all, begin, end) => `${begin}${table}\n${end}`),
  );
}
