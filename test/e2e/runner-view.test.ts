// Each workflow that people run or copy, in each scenario, as GitHub's runner shows it: no secret is seen anywhere.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Bot } from '../../sandbox/bot.ts';
import { commandsOf, watchesSeveral } from '../../sandbox/runner/workflow-file.ts';
import { FLEET_SCENARIOS, SCENARIOS } from '../support/workflow-scenarios.ts';
import { expectUnseen, viewWorkflow, withBot } from '../support/workflow-view.ts';

const ROOT = new URL('../../', import.meta.url);
const WORKFLOWS = ['examples/workflows', '.github/workflows'].flatMap((folder) =>
  readdirSync(new URL(folder, ROOT))
    .map((file) => `${folder}/${file}`)
    .filter((path) => commandsOf(read(path)).length > 0),
);
const DEBUG: [word: string, debug: boolean][] = [
  ['with', true],
  ['without', false],
];

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

const scenariosOf = (path: string) => (watchesSeveral(read(path)) ? FLEET_SCENARIOS : SCENARIOS);

test('workflows are found, and each of their commands has scenarios', () => {
  expect(WORKFLOWS.length).toBeGreaterThanOrEqual(4);
  for (const path of WORKFLOWS)
    expect(Object.keys(scenariosOf(path))).toEqual(expect.arrayContaining(commandsOf(read(path))));
});

describe.each(WORKFLOWS)('%s', (path) => {
  const workflow = read(path);
  const scenarios = commandsOf(workflow).flatMap((command) => Object.entries(scenariosOf(path)[command] ?? {}));
  describe.each(DEBUG)('%s debug logging', (_word, debug) => {
    test.concurrent.each(scenarios)(
      '%s',
      async (_name, scenario) =>
        await withBot(async (bot) => {
          const { outputs, says = '', others = [], ...attempt } = await scenario(bot);
          const view = await viewWorkflow(bot, workflow, attempt, debug);
          await expectUnseen(view, bot, ...others);
          const said = view.runs.map((run) => Object.keys(outputs).map((name) => [name, run.outputs[name] ?? '']));
          expect(said.map(Object.fromEntries)).toEqual([outputs]);
          expect(view.log).toContain(says);
          expect(view.log.includes('##[debug]')).toBe(debug);
        }),
    );
  });
});

/** A workflow that takes a token from a form, with a few places for mistakes. */
function updateWorkflow({ top = '', job = '', before = '', name = 'Update', step = '', given = '' }): string {
  return `
name: Update
${top}
on:
  workflow_dispatch:
    inputs:
      token: { type: string }
jobs:
  update:
    runs-on: ubuntu-latest
    ${job}
    steps:
      ${before}
      - uses: octo/whatsapp-token-manager@v1
        name: ${name}
        ${step}
        with:
          command: update
          railway-token: \${{ secrets.RAILWAY_TOKEN }}
          ${given}
`;
}

const MASK_FIRST =
  '- run: echo "::add-mask::$(node -p "require(process.env.GITHUB_EVENT_PATH).inputs.token")"; echo masked';

const CAUGHT = 'Meta token 2 in log';

async function lookAt(bot: Bot, parts: Parameters<typeof updateWorkflow>[0], debug: boolean): Promise<void> {
  const event = { name: 'workflow_dispatch', inputs: { token: bot.issueToken('b', 'never') } };
  const view = await viewWorkflow(bot, updateWorkflow(parts), { event }, debug);
  expect(view.runs).toHaveLength(1);
  await expectUnseen(view, bot);
}

describe('a workflow that shows the typed token is caught', () => {
  test.concurrent.each<[name: string, parts: Parameters<typeof updateWorkflow>[0]]>([
    ['by with:, from inputs', { given: 'whatsapp-token: ${{ inputs.token }}' }],
    ['by with:, from the event', { given: 'whatsapp-token: ${{ github.event.inputs.token }}' }],
    [
      'by with:, behind a secret that is not set',
      { given: 'whatsapp-token: ${{ secrets.NEW_WHATSAPP_TOKEN || inputs.token }}' },
    ],
    ['by with:, inside a text', { given: 'whatsapp-token: Bearer ${{ inputs.token }}' }],
    ['by with:, in a dump of everything', { given: 'bot-name: ${{ toJSON(github.event) }}' }],
    ['by env: of the step', { step: 'env: { TOKEN: "${{ inputs.token }}" }' }],
    ['by env: of the job', { job: 'env: { TOKEN: "${{ inputs.token }}" }' }],
    ['by env: of the workflow', { top: 'env: { TOKEN: "${{ inputs.token }}" }' }],
    ['by run:', { before: '- run: test -n "${{ inputs.token }}"' }],
    ['by what a script prints', { before: '- run: cat "$GITHUB_EVENT_PATH"' }],
    ['by what a script prints on the other stream', { before: '- run: cat "$GITHUB_EVENT_PATH" >&2' }],
    ['by the name of a step', { name: 'Store ${{ inputs.token }}' }],
    ['by the name of the job', { job: 'name: Store ${{ inputs.token }}' }],
    ['by the name of the run', { top: 'run-name: Store ${{ inputs.token }}' }],
  ])(
    '%s',
    async (_name, parts) =>
      await withBot(async (bot) => await expect(lookAt(bot, parts, false)).rejects.toThrow(CAUGHT)),
  );

  test('by a condition, where debug logging is on', async () =>
    await withBot(async (bot) => {
      const parts = { step: "if: inputs.token != ''" };
      await lookAt(bot, parts, false);
      await expect(lookAt(bot, parts, true)).rejects.toThrow(CAUGHT);
    }));

  test.concurrent.each<[name: string, parts: Parameters<typeof updateWorkflow>[0]]>([
    ['by reading it from the event', {}],
    [
      'by with:, where a step before has it masked',
      { before: MASK_FIRST, given: 'whatsapp-token: ${{ inputs.token }}' },
    ],
  ])('not %s', async (_name, parts) => await withBot(async (bot) => await lookAt(bot, parts, true)));
});

describe('the runner', () => {
  const WORKFLOW = `
name: Check
on: [schedule]
env: { FIRST: "1" }
jobs:
  check:
    name: Check the token
    if: vars.WHATSAPP_MONITOR == 'on'
    runs-on: ubuntu-latest
    env: { SECOND: "\${{ vars.MISSING || 'two' }}" }
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - uses: octo/whatsapp-token-manager@v1
        env: { THIRD: "\${{ env.FIRST }} of \${{ github.repository }}" }
        with:
          railway-token: \${{ secrets.RAILWAY_TOKEN }}
          log-window: 0
`;

  test('prints what is given, then the defaults, then the environment, and only then starts the Action', async () =>
    await withBot(async (bot) => {
      const { log, titles } = await viewWorkflow(bot, WORKFLOW, {}, false);
      expect(titles).toEqual([
        'Check',
        'Check the token',
        'Run actions/checkout@v7',
        'Run octo/whatsapp-token-manager@v1',
      ]);
      const [checkout, ours, said] = log.split(/(?<=##\[endgroup\]\n)/);
      expect(checkout).toBe(
        '##[group]Run actions/checkout@v7\nwith:\n  persist-credentials: false\nenv:\n  FIRST: 1\n  SECOND: two\n##[endgroup]\n',
      );
      expect(ours).toMatch(
        /^##\[group\]Run octo\/whatsapp-token-manager@v1\nwith:\n {2}railway-token: \*\*\*\n {2}log-window: 0\n {2}command: check\n/,
      );
      expect(ours).toContain('  github-token: ***\n');
      expect(ours).not.toMatch(/app-secret|notify/);
      expect(ours).toMatch(/\nenv:\n {2}FIRST: 1\n {2}SECOND: two\n {2}THIRD: 1 of octo\/bot\n##\[endgroup\]\n$/);
      expect(said).toContain('valid');
    }));

  test.each([
    ['a function that it does not have', '${{ secretOf(inputs) }}', /secretOf/],
    ['a context that it does not have', '${{ steps.check.outputs.state }}', /steps/],
    ['a property of github that it does not have', '${{ github.token_of_somebody }}', /token_of_somebody/],
  ])('refuses %s', async (_name, expression, error) => {
    await withBot(async (bot) => {
      const workflow = WORKFLOW.replace('log-window: 0', `bot-name: ${expression}`);
      await expect(viewWorkflow(bot, workflow, {}, false)).rejects.toThrow(error);
    });
  });

  test('refuses an event that the workflow does not run on', async () => {
    await withBot(async (bot) => {
      await expect(viewWorkflow(bot, WORKFLOW, { event: { name: 'push' } }, false)).rejects.toThrow('push');
    });
  });

  test('leaves out a job whose condition is not met', async () => {
    await withBot(async (bot) => {
      const { runs, log } = await viewWorkflow(bot, WORKFLOW.replace("'on'", "'off'"), {}, true);
      expect({ runs, log }).toEqual({ runs: [], log: '' });
    });
  });
});
