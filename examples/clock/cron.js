// A Railway cron service that starts the monitor workflow, and ends.
import { startMonitor } from './start-monitor.js';

try {
  console.log(await startMonitor(process.env));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
