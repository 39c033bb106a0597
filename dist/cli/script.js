// Adds what only the reader's browser knows: times in its own zone, and how old the page is by its own clock.
const MINUTE_MS = 60_000;

function ageInWords(ageMs) {
  const minutes = Math.floor(ageMs / MINUTE_MS);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ago`;
  return `${Math.floor(minutes / 1440)} days ago`;
}

function tellAge() {
  const now = Date.now();
  for (const place of document.querySelectorAll('[data-age]'))
    place.textContent = ` · ${ageInWords(now - Date.parse(place.dataset.age))}`;
  for (const banner of document.querySelectorAll('[data-stale-after]'))
    if (now > Date.parse(banner.dataset.staleAfter)) banner.hidden = false;
}

/** The day is repeated only where it is another one there. */
function tellLocalTimes() {
  const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
  const hour = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
  for (const place of document.querySelectorAll('time[datetime]')) {
    const time = new Date(place.dateTime);
    if (time.getTimezoneOffset() === 0) continue;
    const isSameDay = time.getDate() === time.getUTCDate();
    const local = document.createElement('span');
    local.className = 'local';
    local.textContent = ` (${isSameDay ? '' : `${day.format(time)}, `}${hour.format(time)})`;
    place.append(local);
  }
}

tellLocalTimes();
tellAge();
setInterval(tellAge, MINUTE_MS);
