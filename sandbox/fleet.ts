// Many bots in the sandbox, each with a service and a number of its own, or all on one service.
import { APP_ID } from './bot.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from './index.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const APP_SECRET = '9f3c1e7ab2d84c60a5e1f7d20b9c4e88';

/** One of them. */
export interface FleetBot {
  name: string;
  serviceId: string;
  variable: string;
  phoneNumberId: string;
  token: string;
}

export interface Fleet {
  sandbox: Sandbox;
  bots: FleetBot[];
  appSecret: string;
  /** The inputs of the run, with the list of all bots. */
  inputs: Record<string, string>;
  env: Record<string, string>;
}

export interface FleetOptions extends SandboxOptions {
  count: number;
  /** All on one service, each with a variable of its own. */
  onOneService?: boolean;
}

/** Starts the stand-ins with so many healthy bots, and an account token that reaches them all. */
export async function startFleet({ count, onOneService = false, ...options }: FleetOptions): Promise<Fleet> {
  const sandbox = await startSandbox(options);
  const { meta, railway, github } = sandbox;
  meta.addApp(APP_ID, { secret: APP_SECRET, name: 'WhatsApp Bots' });
  const bots = Array.from({ length: count }, (_, at): FleetBot => {
    const name = `bot-${String(at + 1).padStart(4, '0')}`;
    const phoneNumberId = String(100_000_000_000 + at);
    const token = `EAAT${`fake${name.replace('-', '')}`.repeat(16)}ZDZD`;
    const expiresAt = new Date(Date.now() + 60 * DAY);
    meta.addToken({
      token,
      appId: APP_ID,
      type: 'USER',
      phoneNumberIds: [phoneNumberId],
      expiresAt,
      issuedAt: new Date(Date.now() - MINUTE),
    });
    const variable = onOneService ? `B${at + 1}_WHATSAPP_ACCESS_TOKEN` : 'W1_WHATSAPP_ACCESS_TOKEN';
    return { name, serviceId: '', variable, phoneNumberId, token };
  });
  const secrets = { W1_WHATSAPP_APP_ID: APP_ID, W1_WHATSAPP_APP_SECRET: APP_SECRET };
  if (onOneService) {
    const tokens = Object.fromEntries(bots.map(({ variable, token }) => [variable, token]));
    const serviceId = railway.addService({ name: 'bots', variables: { ...tokens, ...secrets } });
    for (const bot of bots) bot.serviceId = serviceId;
  } else {
    for (const bot of bots)
      bot.serviceId = railway.addService({ name: bot.name, variables: { [bot.variable]: bot.token, ...secrets } });
  }
  return {
    sandbox,
    bots,
    appSecret: APP_SECRET,
    inputs: {
      bots: bots.map(listed).join(''),
      'railway-token': railway.addAccountToken(),
      'railway-environment-id': railway.environmentId,
      'github-token': github.token,
      'graph-api-url': meta.url,
      'railway-api-url': `${railway.url}/graphql/v2`,
    },
    env: { GITHUB_API_URL: github.url },
  };
}

/** Its entry in the list. */
export function listed({ name, serviceId, variable, phoneNumberId }: FleetBot): string {
  return `- name: ${name}\n  railway-service-id: ${serviceId}\n  token-variable: ${variable}\n  phone-number-id: "${phoneNumberId}"\n`;
}
