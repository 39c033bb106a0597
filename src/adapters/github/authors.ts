// Who wrote an issue that carries our marker, where GitHub does not say it beside the issue.
import type { Octokit } from '@octokit/rest';
import { claimsToBeOurs, type Issue } from '../../core/incident/issue.ts';
import { SetupError } from '../../errors.ts';
import type { Call, GitHubOptions } from './client.ts';
import { gitHubUnavailable } from './faults.ts';

export interface Witness {
  /** The account that our token writes as, as an answer showed it. */
  learn(login: string): void;
  /**
   * The same issues; those that claim to be ours, by an author who turned out to be us or to may write here, say so.
   * @param labelled all have our label, which strangers cannot set: only then people are asked about
   */
  vouch(issues: Issue[], labelled: boolean, signal: AbortSignal): Promise<Issue[]>;
}

/** Asks about each author once. */
export function createWitness({ graphql, repos }: Octokit, call: Call, { owner, repo }: GitHubOptions): Witness {
  const answers = new Map<string, boolean>();
  let account: string | undefined;

  /**
   * An app may ask who it is only in this way: `GET /user` is for people.
   * https://docs.github.com/en/graphql/reference/queries#viewer
   */
  async function findAccount(signal: AbortSignal): Promise<string> {
    if (account !== undefined) return account;
    const data: unknown = await call({ signal }, async (request) => ({
      status: 200,
      data: await graphql('query { viewer { login } }', { request }),
    }));
    const { login } = Object((Object(data) as { viewer?: unknown }).viewer) as { login?: unknown };
    if (typeof login !== 'string') throw gitHubUnavailable('the name of an account was expected');
    account = login;
    return login;
  }

  /** Who belongs to the organization in private is shown as a stranger to others, and may write all the same. */
  async function mayWrite(username: string, signal: AbortSignal): Promise<boolean> {
    const data: unknown = await call({ signal }, (request) =>
      repos.getCollaboratorPermissionLevel({ owner, repo, username, request }),
    );
    const { permission } = Object(data) as { permission?: unknown };
    return permission === 'admin' || permission === 'write' || permission === 'maintain';
  }

  async function ask({ author, authorType }: Issue, signal: AbortSignal): Promise<boolean> {
    try {
      return authorType === 'User' ? await mayWrite(author, signal) : (await findAccount(signal)) === author;
    } catch (error) {
      // A refusal is an answer, too: nobody vouches for that author.
      if (error instanceof SetupError) return false;
      throw error;
    }
  }

  return {
    learn(login) {
      account = login;
    },
    async vouch(issues, labelled, signal) {
      const vouched: Issue[] = [];
      for (const issue of issues) {
        const { author, authorType } = issue;
        const isAsked = author !== '' && (labelled || authorType !== 'User') && claimsToBeOurs(issue);
        if (isAsked && !answers.has(author)) answers.set(author, await ask(issue, signal));
        vouched.push(isAsked && answers.get(author) ? { ...issue, vouched: true } : issue);
      }
      return vouched;
    },
  };
}
