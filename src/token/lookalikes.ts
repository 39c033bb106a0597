// What a text that should be a WhatsApp token looks like instead. Only its form is looked at, and only a name comes out.

/**
 * The first that fits decides. Meta warns of reading its own tokens' form, so this explains a refusal and never makes one.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/access-tokens
 */
const LOOKALIKES: readonly [form: RegExp, name: string][] = [
  [/^EA[A-Z]/, ''],
  [/^IG[A-Z]{2}/, 'an Instagram token'],
  [/^TH[A-Z]{2}/, 'a Threads token'],
  [/^\d{5,20}\|/, 'an app token (`id|secret`)'],
  [/^[0-9a-f]{32}$/, 'an app secret'],
  [/^\d{8,20}$/, 'an ID'],
  [/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a Railway token'],
  [/^(?:gh[a-z]_|github_pat_)/, 'a GitHub token'],
  [/^sk-/, 'an OpenAI key'],
  [/^xox[a-z]-/, 'a Slack token'],
  [/^\d{6,12}:AA/, 'a Telegram token'],
  [/^(?:AIza|ya29\.)/, 'a Google key'],
  [/^eyJ[\w-]*\.[\w-]+\.[\w-]*$/, 'a JSON Web Token'],
  [/^(?:AC|SK)[0-9a-f]{32}$/i, 'a Twilio ID or key'],
  // Those of Meta that were seen have 180 characters and more.
  [/^[\w-]{16,64}$/, 'a key from a reseller such as 360dialog'],
];

/** Its name with an article; nothing where it may be a WhatsApp token, or nobody can tell. */
export function nameLookalike(token: string): string | undefined {
  return LOOKALIKES.find(([form]) => form.test(token))?.[1] || undefined;
}

/** A whole answer of an API that has the token somewhere in it. */
export function isJson(text: string): boolean {
  return /^\s*[[{].*".*[\]}]\s*$/s.test(text);
}
