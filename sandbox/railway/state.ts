// What the Railway stand-in knows of one project: environments, services, variables, tokens, and who is refused what.
import { createHash } from 'node:crypto';

export interface RailwayService {
  id: string;
  name: string;
  environmentId: string;
  /** The commit that a new deployment takes; absent where an image is deployed. */
  commitHash?: string;
  /** What the tag of the image points to now. */
  imageDigest?: string;
}

export interface Environment {
  id: string;
  name: string;
  /** Made for a pull request, and gone with it. */
  isEphemeral: boolean;
  /** Changes that wait in the dashboard, and what they are. */
  staged?: { count: number; patch: object };
}

export interface VariableRecord {
  id: string;
  name: string;
  /** As it was written, before `${{…}}` is resolved. */
  value: string;
  environmentId: string;
  /** Absent for a shared variable. */
  serviceId?: string;
  isSealed: boolean;
  createdAt: Date;
  updatedAt: Date;
}

export interface NewVariable {
  name: string;
  value: string;
  serviceId?: string;
  environmentId?: string;
  isSealed?: boolean;
  updatedAt?: Date;
}

export interface Refusal {
  message: string;
  /** Only this kind of token is refused. */
  to?: 'project' | 'account';
  /** How often; always, where it is left out. */
  times?: number;
}

export interface RailwayState {
  project: { id: string; name: string };
  /** The first environment, `production`. */
  environmentId: string;
  environments: Environment[];
  services: RailwayService[];
  variables: VariableRecord[];
  /** A token of the first environment, and one of an account. More with `addProjectToken` and `addAccountToken`. */
  projectToken: string;
  accountToken: string;
  /** Project tokens and their environments. */
  projectTokens: Map<string, string>;
  accountTokens: Set<string>;
  /** What the API shows of a sealed variable; Railway does not document which. */
  sealedAs: 'absent' | 'null' | 'masked';
  refusals: Map<string, Refusal>;
  /** The domains of services by their ids; the first is the one that Railway tells the bot. */
  domains: Map<string, string[]>;
  id(kind: string): string;
  addEnvironment(name: string, options?: { isEphemeral?: boolean }): string;
  /** Its variables stay behind. */
  deleteService(serviceId: string): void;
  addProjectToken(environmentId?: string): string;
  addAccountToken(): string;
  revokeToken(token: string): void;
  /** As by hand in the dashboard, without a deployment. Changed now, unless said. */
  setVariable(variable: NewVariable): VariableRecord;
  deleteVariable(name: string, at?: { serviceId?: string; environmentId?: string }): void;
  variable(name: string, at?: { serviceId?: string; environmentId?: string }): VariableRecord | undefined;
  /** Stages changes in the dashboard, which nobody has applied yet. */
  stage(count: number, patch?: object, environmentId?: string): void;
  /** Refuses a root field, such as `environmentLogs`; "Not Authorized" unless said otherwise. */
  refuse(field: string, refusal?: Partial<Refusal>): void;
  allow(field: string): void;
}

export function createRailwayState(now: () => Date): RailwayState {
  let serial = 0;
  // Ids and tokens have the shape of Railway's, and are the same in every run.
  const id = (kind: string) =>
    createHash('sha256')
      .update(`${kind}:${serial++}`)
      .digest('hex')
      .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');

  const production: Environment = { id: id('environment'), name: 'production', isEphemeral: false };
  const find = (name: string, serviceId: string | undefined, environmentId: string) => (variable: VariableRecord) =>
    variable.name === name && variable.serviceId === serviceId && variable.environmentId === environmentId;

  const state: RailwayState = {
    project: { id: id('project'), name: 'whatsapp' },
    environmentId: production.id,
    environments: [production],
    services: [],
    variables: [],
    projectToken: id('token'),
    accountToken: id('token'),
    projectTokens: new Map(),
    accountTokens: new Set(),
    sealedAs: 'absent',
    refusals: new Map(),
    domains: new Map(),
    id,
    addEnvironment(name, { isEphemeral = false } = {}) {
      const environment = { id: id('environment'), name, isEphemeral };
      state.environments.push(environment);
      return environment.id;
    },
    deleteService(serviceId) {
      const at = state.services.findIndex(({ id: known }) => known === serviceId);
      if (at >= 0) state.services.splice(at, 1);
    },
    addProjectToken(environmentId = production.id) {
      const token = id('token');
      state.projectTokens.set(token, environmentId);
      return token;
    },
    addAccountToken() {
      const token = id('token');
      state.accountTokens.add(token);
      return token;
    },
    revokeToken(token) {
      state.projectTokens.delete(token);
      state.accountTokens.delete(token);
    },
    setVariable({ name, value, serviceId, environmentId = production.id, isSealed, updatedAt = now() }) {
      const known = state.variables.find(find(name, serviceId, environmentId));
      // Whether writing keeps the seal is not documented: it does here.
      if (known) return Object.assign(known, { value, updatedAt, isSealed: isSealed ?? known.isSealed });
      const variable: VariableRecord = {
        id: id('variable'),
        name,
        value,
        environmentId,
        ...(serviceId !== undefined && { serviceId }),
        isSealed: isSealed ?? false,
        createdAt: updatedAt,
        updatedAt,
      };
      state.variables.push(variable);
      return variable;
    },
    deleteVariable(name, { serviceId, environmentId = production.id } = {}) {
      const at = state.variables.findIndex(find(name, serviceId, environmentId));
      if (at >= 0) state.variables.splice(at, 1);
    },
    variable: (name, { serviceId, environmentId = production.id } = {}) =>
      state.variables.find(find(name, serviceId, environmentId)),
    stage(count, patch = {}, environmentId = production.id) {
      const environment = state.environments.find((each) => each.id === environmentId);
      if (environment) environment.staged = { count, patch };
    },
    refuse: (field, refusal = {}) => void state.refusals.set(field, { message: 'Not Authorized', ...refusal }),
    allow: (field) => void state.refusals.delete(field),
  };
  state.projectTokens.set(state.projectToken, production.id);
  state.accountTokens.add(state.accountToken);
  return state;
}

const REFERENCE = /\$\{\{\s*(?:([^{}.]+)\.)?(\w+)\s*\}\}/g;

/** What a value refers to: `shared.X`, `Service.X`, `X`. */
export function referencesIn(value: string): string[] {
  return [...value.matchAll(REFERENCE)].map(([, scope, name]) => (scope ? `${scope.trim()}.${name}` : `${name}`));
}

export interface ValuesOptions {
  environmentId: string;
  /** Shared variables where it is left out. */
  serviceId?: string | undefined;
  unrendered?: boolean;
  /** A deployment gets sealed values, the API does not. */
  withSealed?: boolean;
}

/** The variables of a service, or the shared ones. */
export function valuesOf(state: RailwayState, options: ValuesOptions): Record<string, string | null> {
  const { environmentId, serviceId, unrendered = false, withSealed = false } = options;
  const own = state.variables.filter((each) => each.environmentId === environmentId && each.serviceId === serviceId);
  const values: Record<string, string | null> = {};
  for (const { name, value, isSealed } of own) {
    if (!isSealed || withSealed)
      values[name] = unrendered ? value : renderValue(state, value, { environmentId, serviceId });
    else if (state.sealedAs !== 'absent') values[name] = state.sealedAs === 'null' ? null : '*****';
  }
  return values;
}

/** https://docs.railway.com/variables#reference-variables */
function renderValue(
  state: RailwayState,
  value: string,
  at: { environmentId: string; serviceId?: string | undefined },
  depth = 0,
): string {
  if (depth > 10) return '';
  return value.replace(REFERENCE, (_whole, scope: string | undefined, name: string) => {
    const serviceId =
      scope === undefined ? at.serviceId : state.services.find((each) => each.name === scope.trim())?.id;
    if (scope !== undefined && scope.trim() !== 'shared' && serviceId === undefined) return '';
    const place = {
      environmentId: at.environmentId,
      ...(scope?.trim() !== 'shared' && serviceId !== undefined && { serviceId }),
    };
    const found = state.variable(name, place);
    return found ? renderValue(state, found.value, place, depth + 1) : '';
  });
}
