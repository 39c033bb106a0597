// Stands in for what would change something: says what it would do, and does nothing.
import type { IssueStep } from '../core/incident/plan.ts';
import { ourWord } from '../core/sanitize.ts';
import type { Notifier } from '../notify/send-all.ts';
import type { Deployment, HistoryStore, Issues, Meta, Railway, RailwayReads } from '../ports.ts';
import type { Secret } from '../secret.ts';

type Progress = (text: string) => void;

/** Reads go through; writes are only said. */
export function dryIssues(issues: Issues): Issues {
  return {
    listOpen: (options, signal) => issues.listOpen(options, signal),
    listClosed: (options, signal) => issues.listClosed(options, signal),
    read: (number, signal) => issues.read(number, signal),
    tokenExpiresAt: async () => await issues.tokenExpiresAt?.(),
    apply: async (step) => ({
      number: step.do === 'open' ? 0 : step.number,
      url: '',
      notes: [{ code: 'DRY_RUN', level: 'info', what: `Dry run: would ${describeStep(step)}.` }],
    }),
  };
}

/** What would be committed is said. */
export function dryHistory(store: HistoryStore, progress: Progress): HistoryStore {
  return {
    read: (paths, signal) => store.read(paths, signal),
    write: async ({ files, message }) => {
      const news = message.replaceAll('\n', '; ');
      progress(`Dry run: would write ${Object.keys(files).join(', ')} to the history branch (${news}).`);
      return 'written';
    },
  };
}

/** Nothing is exchanged: a token that nobody stores would only be one more. */
export function dryMeta(meta: Meta, progress: Progress): Meta {
  return {
    probe: (credentials, signal) => meta.probe(credentials, signal),
    readMessaging: (...question) => meta.readMessaging(...question),
    exchange: async ({ token }) => {
      progress('Dry run: would exchange it for a token of 60 days.');
      return token;
    },
  };
}

/** What would be written and deployed is said, and remembered, so that what reads it back goes on. */
export function dryRailway(railway: Railway, progress: Progress, now: () => Date): Railway {
  let value: Secret | undefined;
  let writtenAt: Date | undefined;
  let deployment: Deployment | undefined;
  let running: Deployment | undefined;
  const start = () => {
    const id = ourWord('dry-run');
    deployment = { id, status: ourWord('SUCCESS'), phase: 'up', createdAt: now() };
    return id;
  };
  // So the compiler misses whatever changes something and is not said below.
  const reads: RailwayReads = railway;
  return {
    ...reads,
    async readService(target, signal, place) {
      const service = await railway.readService(target, signal, place);
      running = service.active;
      const { token } = target.variables;
      return {
        ...service,
        values: value && !service.tokenVariable.isSealed ? { ...service.values, [token]: value } : service.values,
        tokenVariable: { ...service.tokenVariable, ...(writtenAt ? { updatedAt: writtenAt } : {}) },
        ...(deployment ? { active: deployment } : {}),
      };
    },
    async writeVariable(_place, variable) {
      progress(
        `Dry run: would save the token to the ${variable.shared ? 'shared ' : ''}variable ${variable.name} on Railway.`,
      );
      value = variable.value;
      writtenAt = now();
    },
    async redeploy({ id }) {
      progress(`Dry run: would redeploy ${id}.`);
      return start();
    },
    async deploy(_place, commitHash) {
      progress(`Dry run: would deploy ${commitHash ?? 'the service'}.`);
      return start();
    },
    readLogs: (place, window, signal) => railway.readLogs(place, window, signal, async () => running),
    readDeployment: async (id, signal) => deployment ?? (await railway.readDeployment(id, signal)),
    readDeploymentLogs: async (id, window, signal) =>
      id === deployment?.id ? { lines: [], truncated: false } : await railway.readDeploymentLogs(id, window, signal),
  };
}

/** Says whom it would tell. */
export function dryNotifier(name: string, progress: Progress): Notifier {
  return { name, send: async ({ title }) => progress(`Dry run: would notify ${name}: ${title}`) };
}

function describeStep(step: IssueStep): string {
  switch (step.do) {
    case 'open':
      return `open the issue "${step.title}"`;
    case 'edit':
      return step.state === undefined
        ? `update issue #${step.number}`
        : `${step.state === 'open' ? 'reopen' : 'close'} issue #${step.number}`;
    case 'comment':
      return `comment on issue #${step.number}`;
    case 'label':
      return `add the label ${step.label} to issue #${step.number}`;
  }
}
