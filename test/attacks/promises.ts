// The attack suite: what we promise, and the tests that try to break it. A file stands under the one promise that most of
// it is about. `npm run attacks` counts; SECURITY.md shows the figures.

/** A promise in the words of SECURITY.md, and the files of `test/` that attack it. */
export interface AttackedPromise {
  promise: string;
  suites: readonly string[];
}

export const PROMISES: readonly AttackedPromise[] = [
  {
    promise: 'No secret leaves, in whatever disguise',
    suites: [
      'core/redact',
      'core/excerpt',
      'properties/redact',
      'properties/settings',
      'properties/bots',
      'e2e/runner-view',
    ],
  },
  {
    promise: 'What others write commands nothing, forges nothing and mentions no one',
    suites: ['attacks/remote-text', 'core/sanitize', 'properties/sanitize', 'core/page/render-page'],
  },
  {
    promise: 'One problem is one issue, and no stranger’s issue is ours',
    suites: ['attacks/whose-issue', 'properties/incident', 'properties/marker'],
  },
  {
    promise: 'An odd answer is an outage, and an outage is never an incident',
    suites: ['attacks/answers', 'faults/meta', 'faults/railway', 'faults/github', 'faults/fleet', 'faults/others'],
  },
  { promise: 'An update that is killed anywhere is finished by the same call', suites: ['faults/killed'] },
  {
    promise: 'However a run ends, there are outputs, a line that explains and an exit code',
    suites: ['attacks/own-failure', 'attacks/runner-files', 'check/own-bugs'],
  },
  { promise: 'What is written can be read, whatever people do to it', suites: ['properties/history'] },
  { promise: 'Hostile text takes no time', suites: ['core/speed'] },
  {
    promise: 'No package runs before it is called, and a release is what its tag says',
    suites: ['scripts/install', 'scripts/release'],
  },
];
