// Refuses a tag that does not fit what it points to, with every reason at once: node scripts/check-release.mjs vX.Y.Z
import { readFileSync } from 'node:fs';
import { findNotes } from './release-notes.mjs';

const tag = process.argv[2] ?? '';
const [, version] = /^v(\d+\.\d+\.\d+)$/.exec(tag) ?? [];

const read = (path) => readFileSync(path, 'utf8');
const versions = {
  'package.json': () => JSON.parse(read('package.json')).version,
  'package-lock.json': () => JSON.parse(read('package-lock.json')).version,
  'src/cli/version.ts': () => /VERSION = '([^']*)'/.exec(read('src/cli/version.ts'))?.[1],
};

/** Why this version cannot be released. */
function findProblems() {
  if (!version) return [`"${tag}" is not a tag of the form vX.Y.Z.`];
  const problems = Object.entries(versions)
    .map(([file, found]) => ({ file, found: found() }))
    .filter(({ found }) => found !== version)
    .map(({ file, found }) => `${file} says ${found ?? 'no version'}, the tag ${version}.`);
  try {
    findNotes(read('CHANGELOG.md'), version);
  } catch (error) {
    problems.push(error.message);
  }
  return problems;
}

const problems = findProblems();
if (problems.length > 0) {
  console.error(`${tag || 'No tag'} is not released:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  console.error(
    'Correct it on the main branch, delete the tag, and tag the new commit; see "Releasing" in CONTRIBUTING.md.',
  );
  process.exitCode = 1;
} else {
  console.log(`${tag} fits package.json, package-lock.json, src/cli/version.ts and CHANGELOG.md.`);
}
