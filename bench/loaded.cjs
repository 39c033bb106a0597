// Loaded into a process by `--require`: at its end it writes to LOADED_FILE how many bytes of program files it loaded.
const { statSync, writeFileSync } = require('node:fs');
const { registerHooks } = require('node:module');
const { fileURLToPath } = require('node:url');

const loaded = new Set();
registerHooks({
  load(url, context, nextLoad) {
    if (url.startsWith('file:')) loaded.add(fileURLToPath(url.replace(/[?#].*$/, '')));
    return nextLoad(url, context);
  },
});

process.on('exit', () => {
  const sizes = [...loaded].map((path) => statSync(path).size);
  writeFileSync(process.env.LOADED_FILE, String(sizes.reduce((sum, size) => sum + size, 0)));
});
