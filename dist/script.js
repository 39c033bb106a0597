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
    place.textContent = `, ${ageInWords(now - Date.parse(place.dataset.age))}`;
  for (const banner of document.querySelectorAll('[data-stale-after]'))
    if (now > Date.parse(banner.dataset.staleAfter)) markStale(banner);
}

/** From then on the page claims nothing about the present. */
function markStale(banner) {
  banner.hidden = false;
  const page = document.documentElement;
  if (page.classList.contains('stale')) return;
  page.classList.add('stale');
  document.title = `Out of date · ${document.title}`;
  const icon = document.querySelector('link[rel="icon"]');
  icon.href = icon.dataset.stale;
}

const two = (number) => String(number).padStart(2, '0');

/** The reader's own time first; of UTC the day only where it is another one. */
function tellLocalTimes() {
  const zoneOf = new Intl.DateTimeFormat(undefined, { timeZoneName: 'short' });
  for (const place of document.querySelectorAll('time[datetime]')) {
    const time = new Date(place.dateTime);
    if (time.getTimezoneOffset() === 0) continue;
    const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
    const zone = zoneOf.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [local, utc] = ['local', 'utc'].map((name) =>
      Object.assign(document.createElement('span'), { className: name }),
    );
    local.textContent = `${day} ${two(time.getHours())}:${two(time.getMinutes())} ${zone}`;
    utc.textContent = `(${place.textContent.replace(`${day} `, '')})`;
    place.replaceChildren(local, ' ', utc);
  }
}

/** One stop of the Tab key for a whole strip; the arrow keys walk from day to day. */
function walkThroughDays() {
  const steps = { ArrowLeft: -1, ArrowRight: 1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY };
  for (const strip of document.querySelectorAll('.days')) {
    const days = [...strip.children];
    for (const day of days.slice(0, -1)) day.tabIndex = -1;
    strip.addEventListener('keydown', (event) => {
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      // A phone shows only the later ones.
      const shown = days.filter((day) => day.offsetParent);
      const next = Math.min(shown.length - 1, Math.max(0, shown.indexOf(document.activeElement) + step));
      for (const day of days) day.tabIndex = day === shown[next] ? 0 : -1;
      shown[next].focus();
    });
  }
}

tellLocalTimes();
walkThroughDays();
tellAge();
setInterval(tellAge, MINUTE_MS);
