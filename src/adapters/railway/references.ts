// What variables refer to, and who refers to them. Pure. https://docs.railway.com/variables#reference-variables
import { type Clean, type CleanText, Outside } from '../../core/sanitize.ts';
import type { ServiceInstance, VariableListing, VariableReference } from '../../ports.ts';

const REFERENCE = /\$\{\{([^{}]*)\}\}/g;
/** A chain as long as this is a circle. */
const LONGEST_CHAIN = 10;

/** The environment's variables, as seen from one service. */
export interface View {
  place: Pick<ServiceInstance, 'serviceId' | 'serviceNames'>;
  listing: readonly VariableListing[];
  clean: CleanText;
}

/** Where a value really comes from. */
export interface Origin {
  /** Nothing where the value is a plain one. */
  reference?: VariableReference;
  /** The variables on the way. */
  variables: VariableListing[];
}

/** @param raw the value before references are resolved */
export function findOrigin(raw: string, view: View): Origin {
  const outside = (text: string) => new Outside(text, view.clean);
  const names = [...raw.matchAll(REFERENCE)].map(([, inside = '']) => inside.trim());
  const [first, ...others] = names;
  if (first === undefined) return { variables: [] };
  const chains = names.map((name) => follow(name, view.place.serviceId, view));
  const variables = chains.flatMap((chain) => chain.variables);
  const isWhole = others.length === 0 && raw.replace(REFERENCE, '').trim() === '';
  if (!isWhole) return { reference: { is: 'composed', of: names.map(outside) }, variables };
  const path = chains[0]?.path ?? [];
  const shared = path.length === 1 ? sharedName(first) : undefined;
  const reference: VariableReference = shared
    ? { is: 'shared', name: outside(shared) }
    : { is: 'elsewhere', path: path.map(outside) };
  return { reference, variables };
}

/** From one variable to the next, as far as each refers to one only; the last holds the value. */
function follow(first: string, from: string, view: View): { path: string[]; variables: VariableListing[] } {
  const path = [first];
  const variables: VariableListing[] = [];
  let [name, owner]: [string, string | undefined] = [first, from];
  while (path.length < LONGEST_CHAIN) {
    const variable = find(name, owner, view);
    if (!variable) break;
    variables.push(variable);
    const [next, ...others] = variable.references.map(bare);
    if (next === undefined) break;
    path.push([next, ...others].join(' and '));
    if (others.length > 0) break;
    [name, owner] = [next, variable.serviceId];
  }
  return { path, variables };
}

/** The one variable that a reference names; nothing where several could be meant. */
function find(reference: string, from: string | undefined, { place, listing }: View): VariableListing | undefined {
  const [scope, name] = split(reference);
  const named = listing.filter((variable) => variable.name === name);
  if (scope === undefined) return named.find(({ serviceId }) => serviceId === from);
  if (isShared(scope)) return named.find(({ serviceId }) => serviceId === undefined);
  const owned = named.filter(({ serviceId }) => serviceId !== undefined && serviceId !== from);
  const { serviceNames } = place;
  if (serviceNames) return owned.find(({ serviceId = '' }) => serviceNames[serviceId]?.raw() === scope);
  return owned.length === 1 ? owned[0] : undefined;
}

/** Other services that get what one of ours gets: by a reference to it, or to what it refers to itself. */
export function findUsers(variable: string, reference: VariableReference | undefined, view: View): Clean[] {
  const { place, listing } = view;
  const keyOf = (name: string, owner: string | undefined) =>
    `${owner === undefined ? 'shared' : (place.serviceNames?.[owner]?.raw() ?? owner)}.${name}`;
  const sources = new Set([keyOf(variable, place.serviceId)]);
  if (reference?.is === 'shared') sources.add(keyOf(reference.name.raw(), undefined));
  const users = new Set<Clean>();
  for (let known = 0; known < sources.size; ) {
    known = sources.size;
    for (const { name, serviceId, references } of listing) {
      const isUser = references.map(bare).some((each) => {
        const [scope, target] = split(each);
        return sources.has(
          scope === undefined ? keyOf(target, serviceId) : isShared(scope) ? keyOf(target, undefined) : each,
        );
      });
      if (!isUser) continue;
      sources.add(keyOf(name, serviceId));
      if (serviceId !== undefined) users.add(serviceId);
    }
  }
  return [...users].filter((id) => id !== place.serviceId && isThere(id, place));
}

/** Other services with a plain variable of the same name; whether it holds the same is another question. */
export function findNamesakes(variable: string, { place, listing }: View): Clean[] {
  const owners = listing.filter(({ name, references }) => name === variable && references.length === 0);
  return [...new Set(owners.flatMap(({ serviceId }) => serviceId ?? []))].filter(
    (id) => id !== place.serviceId && isThere(id, place),
  );
}

/** A deleted service leaves its variables behind. */
function isThere(serviceId: string, { serviceNames }: View['place']): boolean {
  return !serviceNames || Object.hasOwn(serviceNames, serviceId);
}

/** Railway lists references without the braces. */
function bare(reference: string): string {
  return reference.replace(/^\$\{\{(.*)\}\}$/, '$1').trim();
}

function split(reference: string): [scope: string | undefined, name: string] {
  const at = reference.lastIndexOf('.');
  return at < 0 ? [undefined, reference] : [reference.slice(0, at).trim(), reference.slice(at + 1).trim()];
}

function isShared(scope: string): boolean {
  return scope.toLowerCase() === 'shared';
}

function sharedName(reference: string): string | undefined {
  const [scope, name] = split(reference);
  return scope !== undefined && isShared(scope) && name !== '' ? name : undefined;
}
