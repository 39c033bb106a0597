// `npm run words [PATH…]`: every word that a user should not meet, and every sentence that is too long, by place.
import { judge } from '../test/words/judge.ts';
import { renderSurfaces } from '../test/words/surfaces.ts';
import { collectTexts } from '../test/words/texts.ts';

const paths = process.argv.slice(2);
const texts = [...collectTexts(), ...(await renderSurfaces())].filter(
  ({ where }) => paths.length === 0 || paths.some((path) => where.startsWith(path)),
);
const print = (line: string) => process.stdout.write(`${line}\n`);

const { violations, long } = judge(texts);
for (const { where, line, found, say, context } of violations)
  print(`${where}:${line}  ${found} → ${say}\n    … ${context} …`);
for (const { where, line, words, sentence } of long) print(`${where}:${line}  ${words} words: ${sentence}`);
print(`${texts.length} texts: ${violations.length} words to replace, ${long.length} sentences that are too long.`);
if (violations.length + long.length > 0) process.exitCode = 1;
