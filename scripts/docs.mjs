// `npm run docs`: writes what docs/ repeats from elsewhere, between its markers: the inputs and outputs of action.yml,
// grouped as in src/settings/inputs.ts, and the example workflows.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { GROUPS } from '../src/settings/input-spec.ts';
import { INPUTS } from '../src/settings/inputs.ts';

const action = parse(readFileSync('action.yml', 'utf8'));

/** One cell of a table; a description that is missing stops the build. */
function cell(name, { description }) {
  if (!description) throw new Error(`action.yml: ${name} has no description`);
  return description.trim().replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function inputRow([name, { required }]) {
  const input = action.inputs[name];
  const fallback = input.default === undefined ? '–' : `\`${input.default}\``;
  const needed = required ? `**Required** ${required}. ` : '';
  return `| \`${name}\` | ${fallback} | ${needed}${cell(name, input)} |`;
}

const inputs = GROUPS.flatMap((group) => [
  `### ${group}`,
  '',
  '| Input | Default | Meaning |',
  '| --- | --- | --- |',
  ...Object.entries(INPUTS)
    .filter(([, spec]) => spec.group === group)
    .map(inputRow),
  '',
]).slice(0, -1);

const outputs = [
  '| Output | Meaning |',
  '| --- | --- |',
  ...Object.entries(action.outputs).map(([name, output]) => `| \`${name}\` | ${cell(name, output)} |`),
];

/** Puts text between each pair of markers of a page, as `textOf` says for the name of the pair. */
function write(page, textOf) {
  const between = /(<!-- ([\w./:-]+):begin -->\n)[\s\S]*?(<!-- \2:end -->)/g;
  const before = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    before.replace(between, (_all, begin, name, end) => `${begin}${textOf(name)}\n${end}`),
  );
}

const tables = { inputs, outputs };
write('docs/inputs.md', (name) => tables[name].join('\n'));
write('docs/workflows.md', (path) => `\`\`\`yaml\n${readFileSync(path, 'utf8').trimEnd()}\n\`\`\``);
