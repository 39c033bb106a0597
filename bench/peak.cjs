// Loaded into a process by `--require`: at its end it writes the peak of its resident memory, in KiB, to PEAK_FILE.
const { readFileSync, writeFileSync } = require('node:fs');

/**
 * On Linux `maxRSS` begins with the memory of the process that started this one, which here would be that of the
 * stand-ins; the kernel's high-water mark begins anew with each program.
 * https://man7.org/linux/man-pages/man5/proc_pid_status.5.html
 */
function readPeak() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1];
}

process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(readPeak())));
