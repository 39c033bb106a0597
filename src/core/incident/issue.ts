// An issue, and whose it is: ours has our marker for this bot, and an author who may write here.
import { type Marker, parseMarker } from './marker.ts';

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

/**
 * The issues among those listed that are ours, the one to keep first: the lowest number, and a duplicate that a person
 * opened again only where there is no other. Or one that holds our name for another place.
 */
export function findOurs(issues: readonly Issue[], owner: IncidentOwner): { ours: Issue[]; taken?: Issue } {
  const ours: Issue[] = [];
  const reopened: Issue[] = [];
  let taken: Issue | undefined;
  for (const issue of issues.toSorted((a, b) => a.number - b.number)) {
    const marker = isTrustedAuthor(issue) ? parseMarker(issue.body) : undefined;
    if (!marker || marker.bot !== owner.bot || isClosedDuplicate(issue, marker)) continue;
    if (marker.place && owner.place && marker.place !== owner.place) taken ??= issue;
    else (marker.duplicate ? reopened : ours).push(issue);
  }
  ours.push(...reopened);
  return taken ? { ours, taken } : { ours };
}

/**
 * A run that met the one that closed it may have written its own marker over ours since, so GitHub's reason counts too.
 * One that a person opened again is an open issue like any other.
 */
function isClosedDuplicate({ open, stateReason }: Issue, marker: Marker): boolean {
  return !open && (marker.duplicate === true || stateReason === 'duplicate');
}

function isTrustedAuthor(issue: Issue): boolean {
  return issue.authorType === 'Bot' || TRUSTED_ASSOCIATIONS.has(issue.authorAssociation);
}
