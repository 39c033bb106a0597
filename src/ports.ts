// The outside world, as few small interfaces. The manager knows these and the core, never an adapter.

import type { MonitorRun } from './core/cadence.ts';
import type { Issue } from './core/incident/issue.ts';
import type { IssueStep } from './core/incident/plan.ts';
import type { LogLine } from './core/log/log-scan.ts';
import type { CallbackAnswer, MessagingAnswers, MessagingQuestions } from './core/messaging/answers.ts';
import type { Reason } from './core/reason.ts';
import type { DeploymentPhase } from './core/rotation/next-step.ts';
import type { Clean, Outside } from './core/sanitize.ts';
import type { MetaAnswers } from './core/token/token-health.ts';
import type { Secret } from './secret.ts';

/** What is needed to ask Meta about one token. */
export interface TokenCredentials {
  token: Secret;
  phoneNumberId?: string;
  appId?: string;
  appSecret?: Secret;
}

/** Meta's Graph API. */
export interface Meta {
  /** Asks `/debug_token` and the phone number at once. Never throws for an outage: silence is an answer. */
  probe(credentials: TokenCredentials, signal: AbortSignal): Promise<MetaAnswers>;
  /**
   * Asks what a bot needs besides a token: the number's health, and the webhooks of its account and app, as many as
   * `about` names, at once and once each. Never throws for an outage: silence is an answer.
   */
  readMessaging(
    credentials: TokenCredentials & { phoneNumberId: string },
    about: MessagingQuestions,
    signal: AbortSignal,
  ): Promise<MessagingAnswers>;
  /**
   * A token that lasts longer, for one that is still good, which Meta calls exchanging. One of a system user has to be
   * asked for with `expiresIn60Days`. Throws `ServiceUnavailableError`, and `SetupError` where Meta refuses.
   * https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived
   * https://developers.facebook.com/docs/business-management-apis/system-users/install-apps-and-generate-tokens/
   */
  exchange(
    credentials: Required<Pick<TokenCredentials, 'token' | 'appId' | 'appSecret'>> & { expiresIn60Days?: true },
    signal: AbortSignal,
  ): Promise<Secret>;
}

/** Where the watched service is, as far as settings say. */
export interface ServiceSelector {
  projectId?: string;
  environmentId?: string;
  serviceId?: string;
  /** Names of the variables to read. Whoever owns the token's is the service. */
  variables: { token: string; phoneNumberId: string; appId: string; appSecret: string; accountId?: string };
}

/** A place on Railway: one service in one environment. */
export interface ServiceInstance {
  projectId: string;
  environmentId: string;
  serviceId: string;
  /** The variables of the environment, where finding the place had to list them anyway. */
  listing?: VariableListing[];
  /** Names of the environment's services by id, as far as they are known. */
  serviceNames?: Record<string, Outside>;
  serviceName?: Outside;
  environmentName?: Outside;
}

/** A variable without its value. */
export interface VariableListing {
  name: string;
  /** Absent for a shared variable. */
  serviceId?: Clean;
  isSealed: boolean;
  references: string[];
  updatedAt: Date;
}

/** What a variable holds instead of a value. */
export type VariableReference =
  /** `${{shared.NAME}}`, whose value stands there. */
  | { is: 'shared'; name: Outside }
  /** Another one, or a shared one that refers on; the value stands at the end of the path. */
  | { is: 'elsewhere'; path: readonly Outside[] }
  /** Several references, or text around one. */
  | { is: 'composed'; of: readonly Outside[] };

/** Only the variables that were asked for by name; what else Railway sends along goes nowhere. */
export interface ServiceSnapshot {
  place: ServiceInstance;
  /** How far Railway's clock was ahead of this machine's when it answered. Milliseconds. */
  clockAheadMs?: number;
  /** Rendered values by name; a sealed or missing variable has no entry. */
  values: Record<string, Secret>;
  /** What the token variable refers to, where it does. */
  tokenReference?: VariableReference;
  tokenVariable: {
    exists: boolean;
    isSealed: boolean;
    /** Also when one that it refers to changed. */
    updatedAt?: Date;
    /** Ids of other services whose variables refer to it, or to the same shared one. */
    sharedWith: Clean[];
    /** Ids of other services with a plain variable of the same name. */
    namesakes?: Clean[];
  };
  /** The variables for backup tokens that are there; each has its value under `values` unless it is sealed. */
  backups?: BackupVariable[];
  /** One of its domains, where it has any. */
  publicDomain?: Outside;
  /** The running deployment, and newer ones on their way. */
  active?: Deployment;
  inFlight: Deployment[];
  /** A newer one that starts only when a person says so. */
  awaitsApproval?: Deployment;
  /** The newest that was tried, whatever became of it. */
  latest?: Deployment;
  /** The commit of the newest one that ran well, running or not. */
  lastGoodCommit?: Clean;
}

/** A variable for a backup token. */
export interface BackupVariable {
  variable: string;
  isSealed: boolean;
  updatedAt?: Date;
}

/** A Railway deployment. */
export interface Deployment {
  id: Clean;
  /** Railway's own word, for people to read: `DeploymentStatus` of its schema. */
  status: Clean;
  /** What that word means. */
  phase: DeploymentPhase;
  createdAt: Date;
  canRedeploy?: boolean;
  /** The commit it was built from, where it came from a repository. */
  commitHash?: Clean;
  /** The image that was pulled for it, where it came from none. */
  image?: Outside;
}

/** Log lines of a window, newest kept when there were more than could be read. */
export interface LogReading {
  lines: LogLine[];
  truncated: boolean;
  /** Only those of the running deployment: the environment's log could not be read. */
  onlyRunningDeployment?: true;
}

/**
 * What is asked of Railway's public GraphQL API. https://docs.railway.com/integrations/api
 * Each call throws `ServiceUnavailableError` when there was no usable answer, and `SetupError` when Railway said what is wrong.
 */
export interface RailwayReads {
  /** The service that owns the token variable. Asks nothing where all three ids are known. */
  findService(target: ServiceSelector, signal: AbortSignal): Promise<ServiceInstance>;
  /** Finds the service, unless its place is known already, and reads it. */
  readService(target: ServiceSelector, signal: AbortSignal, place?: ServiceInstance): Promise<ServiceSnapshot>;
  /**
   * The service's log across its deployments. Railway may not show a project token that of the environment: then the
   * log of the one that runs has to do, which is asked for only then.
   */
  readLogs(
    place: ServiceInstance,
    window: { from: Date; to: Date },
    signal: AbortSignal,
    running: () => Promise<Deployment | undefined>,
  ): Promise<LogReading>;
  /** One deployment, as it stands now. */
  readDeployment(deploymentId: string, signal: AbortSignal): Promise<Deployment>;
  /** Which kind the token turned out to be; nothing before Railway has accepted it. */
  tokenKind?(): 'project' | 'account' | undefined;
  /** Every domain of the service. */
  listDomains(place: ServiceInstance, signal: AbortSignal): Promise<Outside[]>;
  /** How many changes wait in the dashboard to be applied. */
  countStagedChanges(place: ServiceInstance, signal: AbortSignal): Promise<number>;
  /** The log of one deployment. */
  readDeploymentLogs(deploymentId: string, window: { from: Date; to: Date }, signal: AbortSignal): Promise<LogReading>;
}

/** Together with what changes something there. Each is sent once, never repeated, and a dry run only says it. */
export interface Railway extends RailwayReads {
  /** Sets one variable without deploying; a shared one where `shared` is set. */
  writeVariable(
    place: ServiceInstance,
    variable: { name: string; shared: boolean; value: Secret },
    signal: AbortSignal,
  ): Promise<void>;
  /**
   * Deploys the code of that deployment again, an image as it was pulled then, with today's variables. Gives the new
   * id.
   */
  redeploy(deployment: Deployment, signal: AbortSignal): Promise<Clean>;
  /** Deploys a commit, or the service's own. Gives the new id. */
  deploy(place: ServiceInstance, commitHash: string | undefined, signal: AbortSignal): Promise<Clean>;
}

/** An issue that was written, and what did not quite work on the way (an assignee who is none). */
export interface WrittenIssue {
  number: number;
  url: string;
  notes: Reason[];
}

/**
 * The issues of one repository. Each call throws `ServiceUnavailableError` when GitHub gave no usable answer, `SetupError` when it
 * refused, and `IssueGoneError` when that issue was deleted or moved. https://docs.github.com/en/rest/issues/issues
 */
export interface Issues {
  /** Open issues with the label, or all; no pull requests. Where bots share a listing, `fresh` asks for a new one. */
  listOpen(options: { label?: string; fresh?: true }, signal: AbortSignal): Promise<Issue[]>;
  /** The most recently touched closed issues with the label. */
  listClosed(options: { label: string }, signal: AbortSignal): Promise<Issue[]>;
  /** One issue as it is now: lists may lag behind by minutes. */
  read(number: number, signal: AbortSignal): Promise<Issue>;
  apply(step: IssueStep, signal: AbortSignal): Promise<WrittenIssue>;
  /** When the token ends that all this is asked with, as GitHub said beside its last answer. Asks nothing. */
  tokenExpiresAt?(): Promise<Date | undefined>;
}

/** Time, so that tests can hold it still. */
export interface Clock {
  now(): Date;
  /** Aborts after so many milliseconds. */
  deadline(durationMs: number): AbortSignal;
  /** Resolves after so many milliseconds, or as soon as the signal aborts. */
  sleep(durationMs: number, signal: AbortSignal): Promise<void>;
}

/** A file as it was read. */
export interface StoredFile {
  text: string;
  /** GitHub's name of the very bytes. */
  sha: Clean;
}

/** What the branch of the history held at one moment. */
export interface HistoryReading {
  /** The commit that was read; absent where there is no branch yet. */
  head?: string;
  /** By path; a file that is not there has no entry. */
  files: Readonly<Record<string, StoredFile>>;
}

/** Files that become one commit: each with its text, or as a copy of one that was read. */
export interface HistoryCommit extends Pick<HistoryReading, 'head'> {
  files: Readonly<Record<string, string | Pick<StoredFile, 'sha'>>>;
  message: string;
}

/**
 * The files of the history, on a branch of their own. Each call throws `ServiceUnavailableError` when GitHub gave no usable answer, and
 * `SetupError` when it refused. https://docs.github.com/en/rest/git
 */
export interface HistoryStore {
  read(paths: readonly string[], signal: AbortSignal): Promise<HistoryReading>;
  /** One commit on top of the one that was read, never forced; `lost` where somebody else was faster. */
  write(commit: HistoryCommit, signal: AbortSignal): Promise<'written' | 'lost'>;
}

/** Which bots have a history. Throws as `HistoryStore` does. */
export interface HistoryFolder {
  /** Paths of every bot's file; none where there is no branch. */
  list(signal: AbortSignal): Promise<string[]>;
}

/** GitHub's own list of a workflow's runs. Throws as `HistoryStore` does. */
export interface RunLog {
  /** Runs that came to an end, newest first; of those since a time, or the `newest` only. */
  listRuns(workflow: string, range: { since: Date; newest?: number }, signal: AbortSignal): Promise<MonitorRun[]>;
}

/** The histories as they are stored, and when the monitor ran, where that is known. */
export interface StoredHistories {
  /** Texts by file name. */
  files: Readonly<Record<string, string>>;
  /** Absent where the list of runs is not there, or was refused. */
  runs?: readonly Date[];
}

/** Reads every bot's history. Throws `ServiceUnavailableError` and `SetupError`, and `UserError` where there is nothing to read. */
export type ReadHistories = (signal: AbortSignal) => Promise<StoredHistories>;

/** Texts by file name. */
export type PageFiles = Readonly<Record<string, string>>;

/** What observing needs of the outside world. */
export interface ObservePorts {
  meta: Meta;
  railway?: Railway;
  clock: Clock;
  /** One plain GET to an address that Meta calls, where that is out on the internet. Never throws. */
  askCallback?(url: Outside, signal: AbortSignal): Promise<CallbackAnswer>;
  /** Redacts, takes out what is personal, and neutralises a log line, around the place that `locate` finds in it. */
  sanitizeExcerpt(text: string, locate: (text: string) => number): Clean;
}
