// Compiles the library, which npm asks for after `npm ci`, before `npm pack`, and where somebody installs from GitHub.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const TSC = 'node_modules/typescript/bin/tsc';

// An install without the development tools has nothing to compile with; the other doors are committed as they run.
if (existsSync(TSC)) execFileSync(process.execPath, [TSC, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
