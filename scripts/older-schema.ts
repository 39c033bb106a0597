// What GitHub knows in workflows, and act 0.2.89 and actionlint 1.7.12 do not yet. The one place: once they do, it goes.
import { isScalar, type Node, type Pair, parseDocument, visit } from 'yaml';

/** The keys that are left out, by the key that they stand under. */
const UNKNOWN_KEYS: Record<string, string> = { queue: 'concurrency', timezone: 'schedule' };

/** A workflow without those keys, every line where it was; `uses: $/…` becomes `uses: ./…`, which is the same Action. */
export function forOlderSchema(workflow: string): string {
  const cuts: [from: number, to: number][] = [];
  visit(parseDocument(workflow), {
    Pair(_key, pair, path) {
      if (!isScalar(pair.key)) return;
      const under = UNKNOWN_KEYS[String(pair.key.value)];
      const parents = path.flatMap((each) => ('key' in each && isScalar(each.key) ? [each.key.value] : []));
      if (under !== undefined && parents.at(-1) === under) cuts.push(extent(pair));
    },
  });
  const kept = cuts.reduceRight((text, [from, to]) => text.slice(0, from) + text.slice(to), workflow);
  return kept.replaceAll(/(\buses:\s+["']?)\$\//g, '$1./');
}

/** Where a pair begins and ends in the text. */
function extent({ key, value }: Pair): [from: number, to: number] {
  const [from] = (key as Node).range ?? [0];
  const [, to] = (value as Node).range ?? [0, 0];
  return [from, to];
}
