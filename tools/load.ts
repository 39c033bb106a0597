// The packages of this folder, which a plain `npm ci` of the project does not bring.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export const TOOLS = fileURLToPath(new URL('.', import.meta.url));
const here = createRequire(import.meta.url);

/** Where a file of a package is; nothing where the packages are not installed. */
export function findTool(file: string): string | undefined {
  try {
    return here.resolve(file);
  } catch {
    return undefined;
  }
}

/** Throws where the packages are not installed. */
export function loadTool<Package>(name: string): Package {
  if (findTool(name)) return here(name) as Package;
  throw new Error(`${name} is not installed. Run \`npm run tools\`, then the same command again.`);
}
