// A bot as it stands in the sandbox: an app and a number at Meta, a service on Railway, a repository at GitHub.
import { type Sandbox, type SandboxOptions, startSandbox } from './index.ts';
import { CALLBACK } from './meta/state.ts';

export const APP_ID = '634974688087057';
export const PHONE_NUMBER_ID = '106853218861309';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A token as Meta shapes them, and plainly none: another letter, another token. */
export function fakeToken(letter: string): string {
  return `EAAT${`fake${letter}`.repeat(40)}ZDZD`;
}

export interface Bot {
  sandbox: Sandbox;
  serviceId: string;
  token: string;
  appSecret: string;
  /** The inputs of a workflow that is set up as the README says, and the URLs of the stand-ins. */
  inputs: Record<string, string>;
  /** What the runner adds to the environment. */
  env: Record<string, string>;
  /** Meta gives out another token for the same app and number. */
  issueToken(letter: string, livesForMs: number | 'never'): string;
}

export interface BotOptions extends SandboxOptions {
  /** How long the first token lives from now; 60 days unless said. */
  livesForMs?: number | 'never';
}

/** Starts the stand-ins with one healthy bot in them. */
export async function startBot({ livesForMs = 60 * DAY, ...options }: BotOptions = {}): Promise<Bot> {
  const sandbox = await startSandbox(options);
  const { meta, railway, github } = sandbox;
  const appSecret = '9f3c1e7ab2d84c60a5e1f7d20b9c4e88';
  meta.addApp(APP_ID, { secret: appSecret, name: 'WhatsApp Bot' });
  const issueToken = (letter: string, life: number | 'never') => {
    const token = fakeToken(letter);
    const now = Date.now();
    meta.addToken({
      token,
      appId: APP_ID,
      type: life === 'never' ? 'SYSTEM_USER' : 'USER',
      phoneNumberIds: [PHONE_NUMBER_ID],
      expiresAt: life === 'never' ? 'never' : new Date(now + life),
      ...(life !== 'never' && life > DAY ? { issuedAt: new Date(now - MINUTE) } : {}),
    });
    return token;
  };
  const token = issueToken('a', livesForMs);
  const serviceId = railway.addService({
    name: 'whatsapp-bot',
    deployment: { commitHash: 'c0ffee0000000000000000000000000000000001' },
    variables: {
      W1_WHATSAPP_ACCESS_TOKEN: token,
      W1_WHATSAPP_PHONE_NUMBER_ID: PHONE_NUMBER_ID,
      W1_WHATSAPP_APP_ID: APP_ID,
      W1_WHATSAPP_APP_SECRET: appSecret,
      DATABASE_URL: 'postgres://bot:a-password-of-the-database@db.internal/bot',
    },
  });
  railway.domains.set(serviceId, [new URL(CALLBACK).host]);
  railway.log(serviceId, 'listening on port 3000', { at: new Date(Date.now() - 5 * MINUTE) });
  const inputs = {
    'railway-token': railway.projectToken,
    'github-token': github.token,
    'graph-api-url': meta.url,
    'railway-api-url': `${railway.url}/graphql/v2`,
  };
  return { sandbox, serviceId, token, appSecret, inputs, env: { GITHUB_API_URL: github.url }, issueToken };
}
