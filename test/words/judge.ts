// Reads texts by the rules: which words are wrong, and which sentences are too long.
import { ALLOWED, MOST_WORDS, RULES } from './rules.ts';
import type { Text } from './texts.ts';

export interface Violation {
  where: string;
  line: number;
  found: string;
  say: string;
  /** What stands around it. */
  context: string;
}

const RULES_ANYWHERE = RULES.map(({ never, say }) => ({ never: new RegExp(never, 'gi'), say }));

/** Each once: what stands in the source is met again where it is rendered. */
export function judge(texts: readonly Text[]): { violations: Violation[]; long: LongSentence[] } {
  const violations = new Map(
    texts
      .flatMap(findViolations)
      .toReversed()
      .map((each) => [`${each.found} ${each.context}`, each]),
  );
  return {
    violations: [...violations.values()].toReversed(),
    long: [
      ...new Map(
        texts
          .flatMap(findLong)
          .toReversed()
          .map((each) => [each.sentence, each]),
      ).values(),
    ].toReversed(),
  };
}

function findViolations({ where, line, text }: Text): Violation[] {
  const looked = ALLOWED.reduce((rest, { words }) => rest.replace(words, blank), text);
  return RULES_ANYWHERE.flatMap(({ never, say }) =>
    [...looked.matchAll(never)].map(({ 0: found, index }) => ({
      where,
      line: line + text.slice(0, index).split('\n').length - 1,
      found: found.replaceAll('\n', ' '),
      say,
      context: text
        .slice(Math.max(0, index - 40), index + found.length + 40)
        .replaceAll(/\s+/g, ' ')
        .trim(),
    })),
  );
}

/** As long as it was, so that places stay. */
function blank(words: string): string {
  return words.replaceAll(/\S/g, '·');
}

export interface LongSentence {
  where: string;
  line: number;
  words: number;
  sentence: string;
}

/** Those who change the program read these at daylight. */
const FOR_DEVELOPERS = ['CONTRIBUTING.md', 'docs/decisions.md'];

function findLong({ where, line, text }: Text): LongSentence[] {
  if (FOR_DEVELOPERS.includes(where)) return [];
  const sentences = text
    .replaceAll(/`[^`]*`|https?:\/\/\S+/g, 'Name')
    .replaceAll(
      /<\/?(?:p|li|ul|ol|summary|details|h\d|t[dhr]|table|thead|tbody|d[dtl]|div|caption|section)\b[^>]*>/gi,
      '\n\n',
    )
    .replaceAll(/\]\([^)]*\)|<[a-z/!][^>]*>/gi, '')
    // A blank line, an item or a row of a table ends a sentence; a line that is only wrapped does not.
    .split(
      /(?<=[.!?…:][*_)"”]*)\s+(?=[\p{Lu}\p{N}\p{Emoji}‹"'`*_([])|\n\s*\n|\n(?=\s*(?:[-*|>#]|\d+\. ))|\s\|\s|\s→\s/u,
    );
  return sentences.flatMap((sentence) => {
    const words = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}‹]/u.test(word)).length;
    return words > MOST_WORDS ? [{ where, line, words, sentence: sentence.replaceAll(/\s+/g, ' ').trim() }] : [];
  });
}
