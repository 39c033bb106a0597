// Masks as GitHub's runner does: every value it was told of, in the runner's encodings, wherever it stands in a line.

export interface Masker {
  /** Masks the value from now on; an empty one is nothing. There is no shortest length. */
  add(value: string): void;
  /** The same, and each of its lines, which is how the runner takes in a secret and `::add-mask::`. */
  addLines(value: string): void;
  mask(text: string): string;
}

/**
 * What is masked along with a value; an empty answer is nothing. In the order in which the runner registers them:
 * https://github.com/actions/runner/blob/main/src/Runner.Common/HostContext.cs, and what each does:
 * https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/ValueEncoders.cs
 */
export const ENCODERS: Record<string, (value: string) => string> = {
  Base64StringEscape: (value) => base64(value, 0),
  Base64StringEscapeShift1: (value) => base64(value, 1),
  Base64StringEscapeShift2: (value) => base64(value, 2),
  CommandLineArgumentEscape: (value) => value.replaceAll('"', '\\"'),
  ExpressionStringEscape: (value) => value.replaceAll("'", "''"),
  JsonStringEscape: (value) =>
    // Json.NET escapes the line breaks of Unicode, too.
    JSON.stringify(value)
      .slice(1, -1)
      .replace(/[\u0085\u2028\u2029]/g, hexEscape),
  UriDataEscape: (value) =>
    encodeURIComponent(value.toWellFormed()).replace(/[!'()*]/g, (sign) => `%${hex(sign).toUpperCase()}`),
  XmlDataEscape: (value) => value.replace(/[<>"'&]/g, (sign) => XML[sign] ?? sign),
  TrimDoubleQuotes: (value) => (value.length > 8 ? (/^"([\s\S]*)"$/.exec(value)?.[1] ?? '') : ''),
  // PowerShell colours a part of a command that failed, which cuts a secret with `&` in two.
  PowerShellPreAmpersandEscape: (value) => atLeastSix(value.slice(0, endOfFirstPart(value))),
  PowerShellPostAmpersandEscape: (value) =>
    value.includes('&') ? atLeastSix(value.slice(endOfFirstPart(value) + (value.includes('&+') ? 1 : 0))) : '',
};

const XML: Record<string, string> = { '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '&': '&amp;' };

/** The bytes after the first `shift`, so that the value is known behind any prefix. */
function base64(value: string, shift: number): string {
  const bytes = Buffer.from(value);
  return (bytes.length > shift ? bytes.subarray(shift) : bytes).toString('base64');
}

const hex = (sign: string) => sign.charCodeAt(0).toString(16);
const hexEscape = (sign: string) => `\\u${hex(sign).padStart(4, '0')}`;
const atLeastSix = (part: string) => (part.length >= 6 ? part : '');

/** Behind the first `&+`, else behind the last `&`; 0 where there is none. */
function endOfFirstPart(value: string): number {
  return value.includes('&+') ? value.indexOf('&+') + 2 : value.lastIndexOf('&') + 1;
}

/** https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/SecretMasker.cs */
export function createMasker(): Masker {
  const masked = new Set<string>();

  function add(value: string): void {
    if (value === '') return;
    for (const text of [value, ...Object.values(ENCODERS).map((encode) => encode(value))])
      if (text !== '') masked.add(text);
  }

  return {
    add,
    addLines(value) {
      add(value);
      for (const line of value.split(/[\r\n]+/)) add(line.trim());
    },
    mask(text) {
      const places = [...masked]
        .flatMap((value) => placesOf(value, text))
        .sort((one, other) => one.start - other.start);
      let shown = '';
      let end = 0;
      for (const [at, place] of places.entries()) {
        // Places that overlap or touch become one.
        if (at === 0 || place.start > end) shown += `${text.slice(end, place.start)}***`;
        end = Math.max(end, place.end);
      }
      return shown + text.slice(end);
    },
  };
}

function placesOf(value: string, text: string): { start: number; end: number }[] {
  const places = [];
  for (let start = text.indexOf(value); start !== -1; start = text.indexOf(value, start + 1))
    places.push({ start, end: start + value.length });
  return places;
}
