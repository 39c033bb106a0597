// What people hand in instead of a value, recognised by its form. Each is the rest of a sentence that begins with the input,
// and shows nothing of what may be a secret.
import { isPlaceholder } from '../core/sensitive-shapes.ts';

/** Where a secret should be: its name, a placeholder, or the expression that nobody filled in. */
export function findSecretMistake(text: string): string | undefined {
  if (/^\$\{\{.*\}\}$/s.test(text))
    return 'contains an expression as text. Only a workflow file evaluates it. Elsewhere, set the value itself.';
  const isName =
    /^(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|(?:secrets|vars|env|inputs)\.[\w-]+|\$[A-Za-z_]\w*|\$\{\w+\}|%\w+%)$/.test(text);
  if (!isName) return isPlaceholder(text) ? 'looks like a placeholder. Replace it with the real value.' : undefined;
  return `is the name of a secret or variable, not its value. In a workflow, write \`\${{ secrets.NAME }}\`.`;
}

/** Where an id should be: quotes around it, or white space inside. */
export function findIdMistake(text: string): string | undefined {
  if (/^["'`“”„‘’].*["'`“”‘’]$/s.test(text)) return 'has quotes around it. Remove them.';
  if (/^\d[\d\s]*\d$/.test(text) && /\s/.test(text)) return 'contains a space or a line break. Remove it.';
  return undefined;
}

/** The runner formats a number without quotes with 15 digits; so do spreadsheets, and programs that read JSON. */
export function isRounded(text: string): boolean {
  return /^\d+(?:\.\d+)?e\+\d+$/i.test(text) || /^\d{5,}\.0+$/.test(text);
}
