// A Cloudflare Worker that starts the monitor workflow at the times of wrangler.jsonc.
import { startMonitor } from './start-monitor.js';

export default {
  /** What it throws stands in the Worker's log, and marks the event as failed. */
  async scheduled(_controller, env) {
    console.log(await startMonitor(env));
  },
};
