// Where a value comes from: a flag, then the environment, then the file `.env`; and which names it goes by there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { UserError } from '../errors.ts';
import type { InputSpec } from '../settings/input-spec.ts';
import { INPUTS, type InputName, type ReadInput } from '../settings/inputs.ts';

type Values = Readonly<Record<string, string | undefined>>;

/** By input, as the command line gave them. An empty one says "none", whatever stands elsewhere. */
export type Flags = Partial<Record<InputName, string>>;

const SPECS: Readonly<Record<InputName, InputSpec>> = INPUTS;

/** What the bot's own variables are called, after the prefix. */
const AFTER_PREFIX: Partial<Record<InputName, string>> = {
  'whatsapp-token': 'WHATSAPP_ACCESS_TOKEN',
  'phone-number-id': 'WHATSAPP_PHONE_NUMBER_ID',
  'app-id': 'WHATSAPP_APP_ID',
  'app-secret': 'WHATSAPP_APP_SECRET',
};

/** Railway's own name of an account or workspace token. https://docs.railway.com/cli/global-options */
const ACCOUNT_TOKEN = 'RAILWAY_API_TOKEN';

/** Looks values up. The bot's own names (`W1_WHATSAPP_…`) go first: `APP_SECRET` may be that of another program. */
export function createLookup(flags: Flags, env: Values, file: Values): ReadInput {
  const layersOf = (name: InputName) => (SPECS[name].notFromFile ? [env] : [env, file]);
  const find = (name: InputName, variables: readonly string[]) =>
    layersOf(name)
      .flatMap((layer) => variables.map((variable) => ({ variable, value: layer[variable] })))
      .find(({ value }) => value?.trim());
  const generic = (name: InputName) => find(name, [toVariable(name)])?.value;

  const railwayToken = () => find('railway-token', [toVariable('railway-token'), ACCOUNT_TOKEN]);

  /** The bot's own name for it. */
  function ownVariable(name: InputName): string[] {
    const ending = AFTER_PREFIX[name];
    if (!ending) return [];
    const called = name === 'whatsapp-token' ? read('token-variable') : undefined;
    return [called ?? `${read('variable-prefix') ?? INPUTS['variable-prefix'].value.default}${ending}`];
  }

  function read(name: InputName): string | undefined {
    if (flags[name] !== undefined) return flags[name] || undefined;
    // What is no flag is the Action's alone, or the command line decides it.
    if (!SPECS[name].flag) return undefined;
    if (name === 'railway-token') return railwayToken()?.value;
    const found = find(name, ownVariable(name))?.value ?? generic(name);
    if (found) return found;
    if (name === 'railway-token-type' && flags['railway-token'] === undefined)
      return railwayToken()?.variable === ACCOUNT_TOKEN ? 'account' : undefined;
    // Inside GitHub Actions the repository is known, and a token that was handed on says that issues are meant.
    if (name === 'repo' && env.GITHUB_ACTIONS === 'true' && read('github-token')) return env.GITHUB_REPOSITORY;
    return undefined;
  }
  return read;
}

/** The variables of the file `.env` in a folder; none where there is no such file. */
export function readEnvFile(folder: string): Values {
  try {
    return parseEnv(readFileSync(join(folder, '.env'), 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return {};
    throw new UserError('WRONG_INPUT', [
      `The file \`.env\` in this folder could not be read (${code ?? 'no reason given'}). Make it readable, or run the command in another folder.`,
    ]);
  }
}

/** Where tokens are sent: a file that lies in some folder must not decide that. */
const ADDRESSES = (Object.keys(SPECS) as InputName[]).filter((name) => SPECS[name].notFromFile);

/** A sentence for each address in `.env` that is not used, and is not given elsewhere either. */
export function findIgnored(flags: readonly string[], env: Values, file: Values): string[] {
  return ADDRESSES.map((name) => ({ name, variable: toVariable(name) }))
    .filter(({ variable }) => file[variable]?.trim())
    .map(({ name, variable }) => {
      const isGiven = flags.includes(name) || env[variable]?.trim();
      const what = `${variable} in .env is ignored: a file must not decide where your tokens are sent.`;
      return isGiven ? what : `${what} Set it in the environment, or use \`--${name}\`.`;
    });
}

/** `railway-token` is `RAILWAY_TOKEN`. */
function toVariable(name: InputName): string {
  return name.toUpperCase().replaceAll('-', '_');
}
