// Collects the licence texts of everything that is bundled; ncc's own `--license` misses most of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One text with the name, version, licence and notice of each production dependency that the lock file names. */
export function collectLicenses() {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const folders = Object.keys(packages).filter((folder) => folder !== '' && !packages[folder].dev);
  const entries = new Map(folders.map(describe));
  return [...entries.keys()]
    .sort()
    .map((key) => entries.get(key))
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const read = (name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim();
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
  // Apache-2.0 has its notice handed on, section 4 (d). https://www.apache.org/licenses/LICENSE-2.0
  const notice = readdirSync(folder).filter((each) => /^notice(\.|$)/i.test(each));
  const text = [file ? read(file) : '(no text comes with the package)', ...notice.map(read)].join('\n\n');
  return [`${name}@${version}`, `${name}@${version}\n${license}\n\n${text}\n`];
}
