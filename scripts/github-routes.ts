// What GitHub's description of its API says of requests to the routes below, for the check of what we send to it.
// `npm run github-routes` fails where test/support/contracts/github-routes.json says something else; `-- --write` writes it.
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { loadTool } from '../tools/load.ts';

const OURS =
  /^\/(|user|rate_limit|repos\/\{owner\}\/\{repo\}(\/(actions\/(runs|workflows)|assignees|branches|collaborators|contents|git|issues|labels|pages)(\/.+)?)?)$/;
const FILE = 'test/support/contracts/github-routes.json';
/** What people read; no check needs it. A property of the same name is an object. */
const PROSE = new Set(['description', 'summary', 'title', 'example', 'examples']);

interface Operation {
  parameters?: unknown[];
  requestBody?: unknown;
}
interface Description {
  paths: Record<string, Record<string, Operation>>;
}

/** With what it refers to in place, and without prose. */
function inline(part: unknown, whole: object): unknown {
  if (Array.isArray(part)) return part.map((each) => inline(each, whole));
  if (typeof part !== 'object' || part === null) return part;
  if ('$ref' in part && typeof part.$ref === 'string') {
    const names = part.$ref.replace('#/', '').split('/');
    return inline(
      names.reduce<unknown>((found, name) => Object(found)[name], whole),
      whole,
    );
  }
  const kept = Object.entries(part).filter(
    ([name, value]) =>
      !name.startsWith('x-') && !(PROSE.has(name) && (typeof value !== 'object' || name === 'examples')),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, inline(value, whole)]));
}

/** A route a line, so that a change can be read. */
function print({ paths }: Description, whole: object): string {
  const routes = Object.entries(paths).filter(([path]) => OURS.test(path));
  const lines = routes.map(([path, methods]) => {
    const kept = Object.entries(methods).map(([method, { parameters = [], requestBody }]) => [
      method,
      inline({ parameters, ...(requestBody ? { requestBody } : {}) }, whole),
    ]);
    return `${JSON.stringify(path)}: ${JSON.stringify(Object.fromEntries(kept))}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

const description = loadTool<Description>('@octokit/openapi/generated/api.github.com.json');
const text = print(description, description);
if (argv.includes('--write')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  console.error(`${FILE} differs from GitHub's description. Run \`npm run github-routes -- --write\`, and commit it.`);
  process.exitCode = 1;
}
