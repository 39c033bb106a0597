// An issue, and whose it is: ours has our marker for this bot, and an author who may write here.
import { parseMarker } from './marker.ts';

/** From GitHub's list of associations: people who may write here. https://docs.github.com/en/graphql/reference/enums#commentauthorassociation */
const TRUSTED_ASSOCIATIONS = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/** An issue as GitHub lists it. */
export interface Issue {
  number: number;
  url: string;
  title: string;
  body: string;
  open: boolean;
  stateReason?: string;
  createdAt: Date;
  closedAt?: Date;
  comments: number;
  labels: string[];
  authorType: string;
  authorAssociation: string;
}

/** Who is watched: what decides which issue is ours. */
export interface IncidentOwner {
  bot: string;
  /** Absent where Railway refused: then any place matches. */
  place?: string;
}

/** The issue among those listed that is ours; or one that holds our name for another place. */
export function findOurs(issues: readonly Issue[], owner: IncidentOwner): { ours: Issue[]; taken?: Issue } {
  const ours: Issue[] = [];
  let taken: Issue | undefined;
  for (const issue of issues.toSorted((a, b) => a.number - b.number)) {
    const marker = isTrustedAuthor(issue) ? parseMarker(issue.body) : undefined;
    if (!marker || marker.bot !== owner.bot || marker.duplicate) continue;
    if (marker.place && owner.place && marker.place !== owner.place) taken ??= issue;
    else ours.push(issue);
  }
  return taken ? { ours, taken } : { ours };
}

function isTrustedAuthor(issue: Issue): boolean {
  return issue.authorType === 'Bot' || TRUSTED_ASSOCIATIONS.has(issue.authorAssociation);
}
