// Writes the tables of inputs and outputs in README.md from action.yml, between their markers.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const action = parse(readFileSync('action.yml', 'utf8'));

/** A table row; a description that is missing stops the build. */
function cells(name, { description, default: fallback }) {
  if (!description) throw new Error(`action.yml: ${name} has no description`);
  const text = description.trim().replaceAll('|', '\\|').replaceAll('\n', ' ');
  return { name: `\`${name}\``, fallback: fallback === undefined ? '–' : `\`${fallback}\``, text };
}

const inputs = Object.entries(action.inputs).map(([name, input]) => cells(name, input));
const outputs = Object.entries(action.outputs).map(([name, output]) => cells(name, output));
const tables = {
  inputs: [
    '| Input | Default | Meaning |',
    '| --- | --- | --- |',
    ...inputs.map((row) => `| ${row.name} | ${row.fallback} | ${row.text} |`),
  ],
  outputs: ['| Output | Meaning |', '| --- | --- |', ...outputs.map((row) => `| ${row.name} | ${row.text} |`)],
};

let readme = readFileSync('README.md', 'utf8');
for (const [name, lines] of Object.entries(tables)) {
  const between = new RegExp(`(<!-- ${name}:begin -->\n)[\\s\\S]*?(<!-- ${name}:end -->)`);
  if (!between.test(readme)) throw new Error(`README.md has no markers for ${name}`);
  readme = readme.replace(between, (_all, begin, end) => `${begin}${lines.join('\n')}\n${end}`);
}
writeFileSync('README.md', readme);
