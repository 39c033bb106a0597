// The matrix as data: what fails, and what each command has to make of it.
import type { Bot } from '../../sandbox/bot.ts';
import type { ColumnName } from './columns.ts';
import {
  BESIDE_THE_TOKEN,
  CHANGES,
  EVERYTHING,
  FAULTS,
  FAULTS_OF_A_CHANGE,
  LOST_ANSWERS,
  type MakeFault,
  NO_ANSWER,
  ODD_ANSWERS,
  type Part,
  type ServiceName,
  THE_DEPLOYMENT,
  THE_EXCHANGE,
  THE_INSPECTION,
  THE_LOG,
  THE_NUMBER,
  THE_WRITE,
  wearOutTheLog,
} from './faults.ts';

/** What becomes of a command, in the words of `summarise`; a command that has nothing to do with it is left out. */
export type Cells = Partial<Record<ColumnName, string>>;

export interface Row {
  service: ServiceName;
  /** The service, or a part of it. */
  where: string;
  fault: string;
  /** Such a run waits for most of its time. */
  waits: boolean;
  breakIt(bot: Bot, elsewhere: string): void;
  cells: Cells;
  /** What the console says in each of them. */
  says: RegExp;
}

interface Group {
  where: string;
  service: ServiceName;
  part: Part;
  faults: Record<string, MakeFault>;
  cells: Cells;
  says: RegExp;
}

/** A rotation that could not be carried out is an error, though what is wrong is not known. */
const BLIND: Cells = {
  'check, token dead': 'unknown',
  'check, issue open': 'unknown',
  'check of a list': 'unknown',
  'check, backup ready': 'unknown',
  update: 'unknown (error)',
  refresh: 'unknown (error)',
};
/** Whatever GitHub does: the token is what it is. */
const NO_ISSUE: Cells = {
  'check, token dead': 'expired',
  'check, issue open': 'valid',
  'check of a list': 'valid',
  'check, backup ready': 'valid (warning), live',
  update: 'valid, live',
  refresh: 'valid, live',
};
const NOT_WRITTEN: Cells = {
  'check, backup ready': 'expired, opened',
  // The issue remembers the write, which may still be performed late.
  update: 'expired, updated',
  refresh: 'expiring (error), opened',
};
const NOT_DEPLOYED: Cells = {
  'check, backup ready': 'valid (error), set-not-live, opened',
  update: 'valid (error), set-not-live, updated',
  refresh: 'valid (error), set-not-live',
};
const AS_IF_NOTHING_WERE: Cells = {
  'check, backup ready': 'valid (warning), live, opened',
  update: 'valid, live, closed',
  refresh: 'valid, live',
};

const HTTP_502 = { 'HTTP 502 with HTML': FAULTS['HTTP 502 with HTML'] as MakeFault };
const UNREAD = /Couldn't read the bot's log.*Railway gave no usable answer.*the next run tries again/;
const LOOKED = /Checking whether the change happened anyway/;
const GITHUB_SILENT = /GitHub gave no usable answer.*the next run tries again/;

/** The one that looks, and the one that changes most. */
const twoOf = ({ 'check, token dead': check = '', update = '' }: Cells): Cells => ({
  'check, token dead': check,
  update,
});

const WHOLE: Omit<Group, 'faults'>[] = [
  {
    where: 'Meta',
    service: 'meta',
    part: EVERYTHING,
    cells: BLIND,
    says: /Meta (gave no usable answer|answered in a form).*(the next run tries again|Run this again)/s,
  },
  {
    where: 'Railway',
    service: 'railway',
    part: EVERYTHING,
    cells: BLIND,
    says: /Railway gave no usable answer.*(the next run tries again|Run this again)/s,
  },
  { where: 'GitHub', service: 'github', part: EVERYTHING, cells: NO_ISSUE, says: GITHUB_SILENT },
];

/** An empty list is what GitHub says of issues where there is none, so an update finds nothing to close in it. */
function besideNoIssues(group: Group): Group[] {
  const { [NO_ISSUES]: none, ...others } = group.faults;
  if (group.service !== 'github' || !none) return [group];
  const { update: _, ...cells } = group.cells;
  return [
    { ...group, faults: others },
    { ...group, faults: { [NO_ISSUES]: none }, cells },
  ];
}

const NO_ISSUES = 'JSON: an empty list';

const GROUPS: Group[] = [
  ...WHOLE.map((group) => ({ ...group, faults: FAULTS })),
  ...WHOLE.map((group) => ({ ...group, faults: ODD_ANSWERS, cells: twoOf(group.cells) })).flatMap(besideNoIssues),
  {
    where: 'Meta: the exchange',
    service: 'meta',
    part: THE_EXCHANGE,
    faults: { ...FAULTS_OF_A_CHANGE, ...LOST_ANSWERS },
    cells: { update: 'valid (warning), live, closed', refresh: 'expiring (error), opened' },
    says: /EXCHANGE_FAILED|RENEWAL_FAILED/,
  },
  {
    where: 'Meta: the inspection',
    service: 'meta',
    part: THE_INSPECTION,
    faults: HTTP_502,
    cells: { 'check, issue open': 'valid (warning), closed' },
    says: /EXPIRY_UNKNOWN: .*Meta gave no usable answer/,
  },
  {
    where: 'Meta: the number',
    service: 'meta',
    part: THE_NUMBER,
    faults: HTTP_502,
    cells: { 'check, token dead': 'expired, opened' },
    says: /Meta rejected the (?:stored )?token: it has expired/,
  },
  {
    where: 'Meta: health and webhooks',
    service: 'meta',
    part: BESIDE_THE_TOKEN,
    faults: FAULTS,
    cells: {
      'check, token dead': 'expired, opened',
      'check, issue open': 'valid, closed',
      'check of a list': 'valid, closed',
    },
    says: /expired|valid/,
  },
  {
    where: 'Railway: the log',
    service: 'railway',
    part: THE_LOG,
    faults: { ...HTTP_502, [NO_ANSWER]: FAULTS[NO_ANSWER] as MakeFault },
    cells: { 'check, token dead': 'expired, opened', 'check, issue open': 'valid, closed' },
    says: UNREAD,
  },
  {
    where: 'Railway: the write',
    service: 'railway',
    part: THE_WRITE,
    faults: FAULTS_OF_A_CHANGE,
    cells: NOT_WRITTEN,
    says: /Railway did not confirm the new token in two attempts/,
  },
  {
    where: 'Railway: the write',
    service: 'railway',
    part: THE_WRITE,
    faults: LOST_ANSWERS,
    cells: AS_IF_NOTHING_WERE,
    says: LOOKED,
  },
  {
    where: 'Railway: the deployment',
    service: 'railway',
    part: THE_DEPLOYMENT,
    faults: FAULTS_OF_A_CHANGE,
    cells: NOT_DEPLOYED,
    says: LOOKED,
  },
  {
    where: 'Railway: the deployment',
    service: 'railway',
    part: THE_DEPLOYMENT,
    faults: LOST_ANSWERS,
    cells: AS_IF_NOTHING_WERE,
    says: LOOKED,
  },
  {
    where: 'GitHub: changes',
    service: 'github',
    part: CHANGES,
    faults: { ...FAULTS_OF_A_CHANGE, ...LOST_ANSWERS },
    cells: { 'check, token dead': 'expired', 'check, issue open': 'valid', update: 'valid, live' },
    says: GITHUB_SILENT,
  },
];

export const ROWS: Row[] = [
  ...GROUPS.flatMap(({ where, service, part, faults, cells, says }) =>
    Object.entries(faults).map(([fault, make]) => ({
      service,
      where,
      fault,
      waits: fault === NO_ANSWER,
      breakIt: ({ sandbox }: Bot, elsewhere: string) => void sandbox[service].faults.set(part, make(elsewhere)),
      cells,
      says,
    })),
  ),
  {
    service: 'railway',
    where: 'Railway: the log',
    fault: 'takes up all the time',
    waits: true,
    breakIt: wearOutTheLog,
    cells: { 'check, token dead': 'expired, opened' },
    says: UNREAD,
  },
];
