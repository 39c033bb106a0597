// Where the bot is on Railway, as `init` prints it where a Railway token is at hand. Loaded only there.
import { type PlaceInputs, toInputs } from '../core/doctor/railway.ts';
import { ServiceUnavailableError, SetupError, UserError } from '../errors.ts';
import { INPUTS, type InputName } from '../settings/inputs.ts';
import { readSettings } from '../settings/settings.ts';
import { readRuntime } from '../wiring/runtime.ts';
import { clock, createRailwayOf } from '../wiring/wiring.ts';
import type { CommandContext } from './context.ts';

/** Nobody who writes two files waits longer. */
const FIND_MS = 5_000;

/** What else is set has no say in where the bot is. */
const NEEDED: readonly string[] = ['Railway', 'API addresses'];

/** Nothing where the settings or Railway do not tell: `doctor` says why. */
export async function findPlaceInputs(tools: CommandContext): Promise<PlaceInputs | undefined> {
  const { secrets, env } = tools;
  const read = (name: InputName) => (NEEDED.includes(INPUTS[name].group) ? tools.read(name) : undefined);
  try {
    const settings = readSettings(read, secrets, { input: () => undefined });
    const railway = createRailwayOf(settings, secrets, readRuntime(env));
    const place = await railway?.findService(settings.bot.target, clock.deadline(FIND_MS));
    return place && toInputs(place);
  } catch (error) {
    if ([UserError, SetupError, ServiceUnavailableError].some((kind) => error instanceof kind)) return undefined;
    throw error;
  }
}
