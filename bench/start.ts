// How long a program takes from its start to its end, beside Node.js that loads nothing.
import { spawnSync } from 'node:child_process';
import { median, type Row, timed } from './measure.ts';

const ROUNDS = 11;

/** The median for each command line of Node.js, in milliseconds, by name. */
export function timeStarts<Name extends string>(
  commands: Record<Name, readonly string[]>,
  rounds = ROUNDS,
): Record<Name, number> {
  const names = Object.keys(commands) as Name[];
  const times = names.map((): number[] => []);
  // In turn, so that a busy moment of the machine meets them all; the first round only warms up.
  for (let round = 0; round <= rounds; round++) {
    names.forEach((name, index) => {
      const ms = timed(() => spawnSync(process.execPath, commands[name], { env: { PATH: process.env.PATH } }));
      if (round > 0) times[index]?.push(ms);
    });
  }
  return Object.fromEntries(names.map((name, index) => [name, median(times[index] ?? [])])) as Record<Name, number>;
}

export function measureColdStarts(): Row[] {
  // Without any input the Action says what is missing and ends: that is all of its loading and no network.
  const { bare, action, cli } = timeStarts({
    bare: ['-e', '0'],
    action: ['dist/action/index.js'],
    cli: ['bin/whatsapp-token-manager.js', '--version'],
  });
  const show = (ms: number) => `${Math.round(ms)} ms`;
  const beside = `bare \`node -e 0\`: ${show(bare)}`;
  return [
    { what: 'Cold start of `dist/action`', figure: show(action), beside },
    { what: 'Cold start of `whatsapp-token-manager --version`', figure: show(cli), beside },
  ];
}
