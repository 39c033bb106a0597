// Which line of src/ a line of the bundle comes from, so that the stack of a bug can say so. The maps of the compiler and of
// the bundler are put together and left out: they are as large as the bundle.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';

/** What the bundler calls a module that the compiler made of one of ours. */
const OURS = /^(?:\.{1,2}\/)*build\/((?!node_modules\/).+)\.js$/;

/**
 * Takes the maps out of the bundle, and puts what they say of our files into its `lines.json`.
 * `src/wiring/net.ts` reads it, and says what it holds.
 * @param compiled the folder with what the compiler made, and a map of each file
 */
export function writeSourceLines(bundle, compiled) {
  const chunks = readdirSync(bundle).filter((file) => file.endsWith('.js.map'));
  const tables = chunks.map((file) => {
    const name = file.slice(0, -'.map'.length);
    const path = join(bundle, name);
    const map = new SourceMap(JSON.parse(readFileSync(join(bundle, file), 'utf8')));
    const text = readFileSync(path, 'utf8').replace(/\n*\n\/\/# sourceMappingURL=.*$/, '\n');
    writeFileSync(path, text);
    rmSync(join(bundle, file));
    return [name, toRuns(traceLines(text, map, compiled))];
  });
  const lines = tables
    .filter(([, runs]) => runs.length > 0)
    .map(([name, runs]) => `${JSON.stringify(name)}:${JSON.stringify(runs)}`);
  writeFileSync(join(bundle, 'lines.json'), `{\n${lines.join(',\n')}\n}\n`);
}

/** For each line of a chunk that is ours, where it comes from; lines count from 0. */
function traceLines(text, map, compiled) {
  return text.split('\n').flatMap((_, line) => {
    const { generatedLine, originalSource = '', originalLine } = map.findEntry(line, 0);
    const [, module] = OURS.exec(originalSource) ?? [];
    // The one that only names the doors is written by the build.
    const isOurs = generatedLine === line && module && existsSync(join(compiled, `${module}.js`));
    const source = isOurs ? lineOfSource(compiled, module, originalLine) : undefined;
    return source === undefined ? [] : [{ line, file: `${module}.ts`, source }];
  });
}

/** The line where the compiler found what stands first in a line that it wrote. */
function lineOfSource(compiled, module, line) {
  const { lines, map } = readCompiled(compiled, module);
  const { generatedLine, originalLine } = map.findEntry(line, lines[line]?.search(/\S/) ?? 0);
  return generatedLine === line ? originalLine : undefined;
}

const known = new Map();
function readCompiled(folder, module) {
  const path = join(folder, `${module}.js`);
  if (!known.has(path)) {
    const map = new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')));
    known.set(path, { map, lines: readFileSync(path, 'utf8').split('\n') });
  }
  return known.get(path);
}

/** Lines that follow one another here and there are one run. */
function toRuns(traced) {
  const modules = [];
  const end = { line: 0, source: 0 };
  for (const { line, file, source } of traced) {
    if (modules.at(-1)?.[0] !== file) {
      modules.push([file]);
      end.source = 0;
    }
    const module = modules.at(-1);
    const [ahead, further] = [line - end.line, source - end.source];
    if (module.length > 1 && ahead === 0 && further === 0) module[module.length - 1] += 1;
    else module.push(ahead, further, 1);
    Object.assign(end, { line: line + 1, source: source + 1 });
  }
  return modules;
}
