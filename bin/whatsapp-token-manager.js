#!/usr/bin/env node
// Starts the command line, or says in one sentence that Node is too old. Old syntax only: an old Node must read it.
var NEEDED = [22, 21];
var has = process.versions.node.split('.').map(Number);

if (has[0] > NEEDED[0] || (has[0] === NEEDED[0] && has[1] >= NEEDED[1])) {
  import('../dist/cli/index.js');
} else {
  console.error(
    'whatsapp-token-manager needs Node ' +
      NEEDED.join('.') +
      ' or later, but this is Node ' +
      process.versions.node +
      '. Install a newer one (https://nodejs.org), or run `npm ci` in a clone of the project: it brings Node 24.',
  );
  process.exitCode = 2;
}
