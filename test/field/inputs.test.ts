// What people hand in by mistake, after public reports of people who run workflows, and what is right to say then. All
// values are made up.
import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.ts';
import { Secrets } from '../../src/secret.ts';
import { readBots } from '../../src/settings/bots.ts';
import type { InputName } from '../../src/settings/inputs.ts';
import { readSettings, type Settings } from '../../src/settings/settings.ts';
import { aToken } from '../support/builders.ts';

type Given = Partial<Record<InputName, string>>;
const RAILWAY: Given = { 'railway-token': '00000000-1111-4222-8333-444444444444' };

function read(given: Given, eventName?: string): Settings | readonly string[] {
  const event = { ...(eventName ? { name: eventName } : {}), input: () => undefined };
  const secrets = new Secrets();
  try {
    return readSettings((name) => given[name], secrets, event);
  } catch (error) {
    if (error instanceof UserError) return error.problems.map(secrets.redact);
    throw error;
  }
}

describe('numbers that YAML has read', () => {
  // `with:` formats numbers with 15 digits (G15 of .NET); a spreadsheet or JSON does likewise.
  test.each<[InputName, string]>([
    ['phone-number-id', '1.04123456789012E+15'],
    ['phone-number-id', '1.2345e+14'],
    ['app-id', '6.34974688087057E+17'],
    ['app-id', '634974688087057.0'],
    ['railway-project-id', '1E+20'],
  ])('%s: %s', (name, value) => {
    expect(read({ ...RAILWAY, [name]: value })).toEqual([
      `\`${name}\` is \`${value}\`: it was read as a number, and digits may be lost. Put it in quotes: \`'…'\`.`,
    ]);
  });

  test('a secret of digits, without showing it', () => {
    expect(read({ ...RAILWAY, 'app-secret': '1.2345678901234E+31' })).toEqual([
      "`app-secret` was read as a number, and digits may be lost. Put it in quotes: `'…'`.",
    ]);
  });

  test('in a list of bots, without showing it', async () => {
    const list = { text: '- name: shop\n  app-id: 6.34974688087057E+17', from: 'input', env: {} } as const;
    const given = {
      read: (name: InputName) => RAILWAY[name],
      secrets: new Secrets(),
      event: { input: () => undefined },
    };
    await expect(readBots(list, {}, given)).rejects.toThrow(
      "bots, entry 1 (shop): `app-id` was read as a number, and digits may be lost. Put it in quotes: `'…'`.",
    );
  });
});

describe('an id that was not copied cleanly', () => {
  test.each<[what: string, value: string, problem: string]>([
    ['double quotes', '"106853218861309"', '`phone-number-id` has quotes around it. Remove them.'],
    ['single quotes', "'106853218861309'", '`phone-number-id` has quotes around it. Remove them.'],
    ['typographic quotes', '“106853218861309”', '`phone-number-id` has quotes around it. Remove them.'],
    ['spaces', '106 853 218 861 309', '`phone-number-id` contains a space or a line break. Remove it.'],
    ['a line break', '10685321\n8861309', '`phone-number-id` contains a space or a line break. Remove it.'],
    [
      'no-break spaces',
      '106\u00a0853\u00a0218861309',
      '`phone-number-id` contains a space or a line break. Remove it.',
    ],
  ])('%s', (_what, value, problem) => {
    expect(read({ ...RAILWAY, 'phone-number-id': value })).toEqual([problem]);
  });

  test('the number itself is still named as such', () => {
    expect(read({ ...RAILWAY, 'phone-number-id': '+49 151 1234567' })).toEqual([
      expect.stringMatching(/not the number itself/),
    ]);
  });
});

describe('the name of a secret instead of its value', () => {
  const SECRETS = ['railway-token', 'whatsapp-token', 'app-secret', 'github-token', 'notify', 'heartbeat-url'] as const;

  test.each(SECRETS)('%s', (name) => {
    for (const value of [
      'RAILWAY_TOKEN',
      'secrets.RAILWAY_TOKEN',
      '$RAILWAY_TOKEN',
      '${RAILWAY_TOKEN}',
      '%RAILWAY_TOKEN%',
    ]) {
      expect(read({ ...RAILWAY, [name]: value })).toEqual([
        `\`${name}\` is the name of a secret or variable, not its value. In a workflow, write \`\${{ secrets.NAME }}\`.`,
      ]);
    }
  });

  test.each([
    ['token-variable', aToken('a')],
    ['bot-name', '8a1f6c1e-2f0e-4c8e-9d15-5f0f1d6c7a11'],
    ['issue-label', `token 8a1f6c1e-2f0e-4c8e-9d15-5f0f1d6c7a11`],
    ['issue-title', `ghp_${'x1'.repeat(18)}`],
  ] as const)('%s: a secret where a name belongs, which would be shown', (name, value) => {
    expect(read({ 'railway-token': '8a1f6c1e-2f0e-4c8e-9d15-5f0f1d6c7a11', [name]: value })).toEqual([
      `\`${name}\` contains a secret, but its text is public. Remove the secret there, and replace it.`,
    ]);
  });

  test.each(SECRETS)('%s: a placeholder', (name) => {
    for (const value of ['your-whatsapp-token', '<your token>', 'changeme', 'true', 'xxxxxxxx', '***** '])
      expect(read({ ...RAILWAY, [name]: value })).toEqual([
        `\`${name}\` looks like a placeholder. Replace it with the real value.`,
      ]);
  });

  test.each(SECRETS)('%s: an expression that nobody filled in', (name) => {
    for (const value of ['${{ secrets.RAILWAY_TOKEN }}', '${{secrets.X}}', '${{ env.TOKEN || secrets.TOKEN }}']) {
      expect(read({ ...RAILWAY, [name]: value })).toEqual([
        `\`${name}\` contains an expression as text. Only a workflow file evaluates it. Elsewhere, set the value itself.`,
      ]);
    }
  });

  test('it is masked nowhere, so that sentences with the name stay readable', () => {
    const secrets = new Secrets();
    const given: Given = { 'railway-token': 'RAILWAY_TOKEN', notify: 'SLACK_WEBHOOK_URL' };
    expect(() => readSettings((name) => given[name], secrets, { input: () => undefined })).toThrow(UserError);
    expect(secrets.redact('RAILWAY_TOKEN and SLACK_WEBHOOK_URL')).toBe('RAILWAY_TOKEN and SLACK_WEBHOOK_URL');
  });

  test.each<[InputName, string]>([
    ['railway-token', '8f14e45f-ceea-467f-a1d2-5d1b8a0e1c3d'],
    ['railway-token', 'rw_Fe26.2**AbCdEf_0123'],
    ['whatsapp-token', aToken('a')],
    ['app-secret', 'a3f1c2d4e5f60718293a4b5c6d7e8f90'],
    ['github-token', 'ghp_ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'],
    ['github-token', 'github_pat_11ABCDEFG_abcdefghijkl'],
    ['notify', 'slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7F'],
    ['heartbeat-url', 'https://hc-ping.com/0f3c2a9e-1111-4222-8333-444455556666'],
  ])('%s: what services give out is none', (name, value) => {
    expect(read({ ...RAILWAY, [name]: value })).toMatchObject({ command: 'check' });
  });
});

describe('a secret that arrives empty', () => {
  const CAUSES =
    /name is misspelled.*environment.*pull requests from forks.*Dependabot.*called workflow without `secrets: inherit`/;
  test.each<[what: string, given: Given]>([
    ['a check', {}],
    ['a check that may renew', { 'auto-refresh': 'true' }],
    ['a check that may renew, with a token of its own', { 'auto-refresh': 'true', 'whatsapp-token': aToken('a') }],
    ['an update', { command: 'update' }],
    ['a refresh', { command: 'refresh' }],
  ])('%s names the causes', (_what, given) => {
    expect(read(given, 'schedule')).toEqual([expect.stringMatching(CAUSES)]);
  });

  test('outside of workflows there are no such causes', () => {
    for (const given of [{}, { 'auto-refresh': 'true' }])
      expect(read(given)).toEqual([expect.not.stringMatching(/Dependabot|fork|workflow/)]);
  });
});

describe('a pull request', () => {
  const auto = { 'auto-refresh': 'true', 'auto-redeploy': 'true', 'auto-switch': 'true' };
  test.each(['pull_request', 'pull_request_target', 'pull_request_review'])('%s: a check changes nothing', (name) => {
    expect(read({ ...RAILWAY, ...auto }, name)).toMatchObject({ bot: { changesNothing: true } });
    expect(read({ 'whatsapp-token': aToken('a'), ...auto }, name)).toMatchObject({ bot: { changesNothing: true } });
  });

  test.each(['schedule', 'workflow_dispatch', 'push', undefined])('%s: it does what it may', (name) => {
    expect(read({ ...RAILWAY, ...auto }, name)).not.toMatchObject({ bot: { changesNothing: true } });
  });
});
