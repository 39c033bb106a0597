// Collects the licence texts of everything that is bundled; ncc's own `--license` misses most of them.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One text with the name, version, licence and notice of each production dependency. */
export function collectLicenses() {
  const listed = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], { encoding: 'utf8' });
  const folders = listed.trim().split('\n').slice(1);
  const entries = new Map(
    folders.map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
      const text = file
        ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
        : '(no text comes with the package)';
      return [`${name}@${version}`, `${name}@${version}\n${license}\n\n${text}\n`];
    }),
  );
  return [...entries.keys()]
    .sort()
    .map((key) => entries.get(key))
    .join(`\n${'-'.repeat(80)}\n\n`);
}
