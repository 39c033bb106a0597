// Tells of each change that is sent, so that a run that is ended half-way can say how far it came.
import type { Write, Written } from '../core/permanent/facts.ts';
import { SetupError } from '../errors.ts';
import type { Business } from '../permanent/ports.ts';
import type { Railway } from '../ports.ts';

/** At Railway, and, on the way to a system user token, at Meta. */
export type ChangeKind = 'write' | 'deploy' | Write;

/** One change that was sent; `answered` once it was confirmed: an id where there is one, or `yes`. */
export interface SentChange {
  kind: ChangeKind;
  /** Whose it is, where one run works on several. */
  bot?: string;
  answered?: string;
}

/** The same Railway. What it refused to change is taken out again. */
export function watchChanges(railway: Railway, changes: SentChange[], bot?: string): Railway {
  async function note<T>(kind: ChangeKind, sent: Promise<T>, answerOf: (answer: T) => string): Promise<T> {
    const change: SentChange = { kind, ...(bot ? { bot } : {}) };
    changes.push(change);
    try {
      const answer = await sent;
      change.answered = answerOf(answer);
      return answer;
    } catch (error) {
      if (error instanceof SetupError) changes.splice(changes.indexOf(change), 1);
      throw error;
    }
  }
  return {
    ...railway,
    writeVariable: (...call) => note('write', railway.writeVariable(...call), () => 'yes'),
    redeploy: (...call) => note('deploy', railway.redeploy(...call), String),
    deploy: (...call) => note('deploy', railway.deploy(...call), String),
  };
}

/** The same of Meta's business management. */
export function watchBusiness(business: Business, changes: SentChange[]): Business {
  async function note<T>(kind: Write, sent: Promise<Written<T>>, answer: (value: T) => string): Promise<Written<T>> {
    const change: SentChange = { kind };
    changes.push(change);
    const written = await sent;
    if (written.is === 'written') change.answered = answer(written.value);
    if (written.is === 'refused') changes.splice(changes.indexOf(change), 1);
    return written;
  }
  const yes = () => 'yes';
  return {
    ...business,
    createSystemUser: (...call) => note('create', business.createSystemUser(...call), String),
    installApp: (...call) => note('install', business.installApp(...call), yes),
    assignAccount: (...call) => note('assign', business.assignAccount(...call), yes),
    generateToken: (...call) => note('generate', business.generateToken(...call), yes),
  };
}
