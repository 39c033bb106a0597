// The page as somebody reads it who sees no pictures: for each bot its state, its figures and its incidents.

/** What is told, in the order in which it stands on the page; markers of the beginnings and ends of each. */
const TOLD = [
  /<p class="verdict">.*?<\/p>/g,
  /<h3 id="name-.*?<\/h3>/g,
  /<p class="now">.*?<\/p>/g,
  /<dt>.*?<\/dd>/g,
  /<p class="quiet">\d+ incident.*?<\/p>/g,
  /<li class="(?:over|ongoing)">.*?<\/li>/g,
];

/** A line for each; nothing where the text is no page. */
export function readPage(page: string): string {
  const shown = page.replaceAll('<span class="was">Last known: </span>', '');
  const found = TOLD.flatMap((part) => [...shown.matchAll(part)]);
  return found
    .toSorted((a, b) => a.index - b.index)
    .map(([part]) => toText(part.replace('</dt>', ': ').replace('<br>', ' · ').replaceAll('<small>', '· ')))
    .join('\n');
}

function toText(part: string): string {
  return part
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
