// Prints what CHANGELOG.md says about one version, as the notes of its release: node scripts/release-notes.mjs X.Y.Z
import { readFileSync } from 'node:fs';

/** The section of a version without its heading, and the link targets it uses; throws where nothing is said. */
export function findNotes(changelog, version) {
  const lines = readLines(changelog);
  const starts = lines.flatMap(({ version: named }, at) => (named === version ? [at] : []));
  if (starts.length === 0)
    throw new Error(`CHANGELOG.md has no section "## ${version}". Rename *Unreleased*, or correct the version.`);
  if (starts.length > 1) throw new Error(`CHANGELOG.md has ${starts.length} sections "## ${version}". Make them one.`);

  const after = lines.slice(starts[0] + 1);
  const end = after.findIndex((line) => line.version !== undefined);
  const own = after.slice(0, end === -1 ? undefined : end).filter((line) => !line.target);
  const text = own
    .map((line) => line.text)
    .join('\n')
    .trim();
  if (text === '') throw new Error(`CHANGELOG.md says nothing under "## ${version}". Say what changed.`);

  // Names of link targets match in either case.
  const isUsed = ({ target }) => target && text.toLowerCase().includes(`[${target.toLowerCase()}]`);
  const targets = lines.filter(isUsed).map((line) => line.text);
  return [text, targets.join('\n')].filter(Boolean).join('\n\n');
}

/** Each line, with the version where it is the heading of one, and the name where it says where a link leads. */
function readLines(changelog) {
  let fenced = false;
  return changelog.split(/\r?\n/).map((text) => {
    if (/^\s*(```|~~~)/.test(text)) fenced = !fenced;
    if (fenced) return { text };
    const [, version] = /^## \[?([^\s\]]+)/.exec(text) ?? [];
    const [, target] = /^\[([^\]]+)\]: /.exec(text) ?? [];
    return { text, version, target };
  });
}

if (import.meta.main) {
  try {
    console.log(findNotes(readFileSync('CHANGELOG.md', 'utf8'), process.argv[2] ?? ''));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
