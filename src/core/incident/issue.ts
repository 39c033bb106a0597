// An issue, and whose it is: ours has our own marker for this bot, and an author who may write here.
import { type Marker, parseMarker, startsWithMarker } from './marker.ts';

/** From GitHub's list of associations: people who may write here. https://docs.github.com/en/graphql/reference/enums#commentauthorassociation */
const TRUSTED_ASSOCIATIONS = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
/** Whom the token of a workflow writes as. Other apps pass on what strangers wrote. */
const WORKFLOW_ACCOUNT = 'github-actions[bot]';
/** The marker is written a moment before the issue is there, by another clock than GitHub's. */
const CLOCKS_DIFFER_MS = 10 * 60_000;

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
  /** Its login; empty where the account was deleted. */
  author: string;
  /** `User`, `Bot`. */
  authorType: string;
  authorAssociation: string;
  /** GitHub was asked about the author: it is the account that we write as, or may write here. */
  vouched?: true;
  /** Whether a person closed it last; a list does not always say so. */
  closedByPerson?: boolean;
}

/** GitHub takes `Bug` and `bug` for one label. */
export function hasLabel({ labels }: Pick<Issue, 'labels'>, label: string): boolean {
  return labels.some((each) => each.toLowerCase() === label.toLowerCase());
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
    const marker = isTrustedAuthor(issue) ? readOwnMarker(issue) : undefined;
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

/** Whether it would be ours if only its author were. */
export function claimsToBeOurs(issue: Issue): boolean {
  return !isTrustedAuthor(issue) && readOwnMarker(issue) !== undefined;
}

function isTrustedAuthor({ author, authorAssociation, vouched }: Issue): boolean {
  return vouched === true || author === WORKFLOW_ACCOUNT || TRUSTED_ASSOCIATIONS.has(authorAssociation);
}

/**
 * Its marker, unless that was copied from another issue. One without a number is of an issue whose first edit is yet to
 * come, or from before there were numbers: that body begins with it, and it is not older than the issue.
 */
function readOwnMarker({ number, body, createdAt }: Issue): Marker | undefined {
  const marker = parseMarker(body);
  if (!marker || marker.number === number) return marker;
  const isNew = startsWithMarker(body) && marker.since.getTime() >= createdAt.getTime() - CLOCKS_DIFFER_MS;
  return marker.number === undefined && isNew ? marker : undefined;
}

/** Of those listed as closed, the one of ours that was closed last. */
export function findPrevious(closed: readonly Issue[], owner: IncidentOwner): Issue | undefined {
  const { ours } = findOurs(closed, owner);
  return ours.toSorted((a, b) => (a.closedAt?.getTime() ?? 0) - (b.closedAt?.getTime() ?? 0)).at(-1);
}
