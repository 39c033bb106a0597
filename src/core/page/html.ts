// HTML as a tagged template: whatever is put in is escaped, unless this template made it.

/** A piece of HTML that is safe as it stands. */
export class Html {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

type Hole = string | number | Html | undefined | false | readonly Hole[];

/** `undefined`, `false` and an empty list leave nothing. Attributes have to stand in double quotes. */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  return new Html(parts.reduce((text, part, index) => `${text}${fill(holes[index - 1])}${part}`));
}

function fill(hole: Hole): string {
  if (hole === undefined || hole === false) return '';
  if (hole instanceof Html) return hole.toString();
  if (typeof hole === 'object') return hole.map(fill).join('');
  return escapeText(String(hole));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What XML cannot hold, not even escaped, is left out. https://www.w3.org/TR/xml/#charsets */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
