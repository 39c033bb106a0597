#!/usr/bin/env node
// Runs the command line, with the Node that `npm ci` brought where this one is too old.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BIN = '../bin/whatsapp-token-manager.js';
/** Names the descriptor that brings the arguments: one may be a token, and the list of processes shows arguments. */
const DESCRIPTOR = 'TOKEN_MANAGER_ARGUMENTS';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const own = path('../node_modules/node/bin/node');
const given = process.env[DESCRIPTOR];
const [major, minor] = process.versions.node.split('.').map(Number);
const isNew = major > 22 || (major === 22 && minor >= 21);

if (given) {
  process.argv.push(...readFileSync(Number(given), 'utf8').split('\0').slice(0, -1));
  delete process.env[DESCRIPTOR];
  import(BIN);
} else if (isNew || !existsSync(own)) {
  import(BIN);
} else {
  const child = spawn(own, [path('whatsapp-token-manager.js')], {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: Object.assign({}, process.env, { [DESCRIPTOR]: '3' }),
  });
  child.stdio[3].end(
    process.argv
      .slice(2)
      .map((argument) => `${argument}\0`)
      .join(''),
  );
  // A terminal tells both of Ctrl-C; whoever ends this one alone means the other.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('close', (code, signal) => {
    process.exitCode = signal ? 1 : code;
  });
}
