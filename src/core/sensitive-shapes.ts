// What secrets and personal data look like, where nobody knows their value: one table each, every row in linear time.

interface Always {
  what: string;
  /** Taken out of everything that leaves; the others only out of what somebody else wrote. */
  always?: true;
}

/** A secret with a bound on its length. The first group, where there is one, is the part to mask. */
interface Bounded extends Always {
  says: RegExp;
}

/**
 * What begins a secret, and what its value does not hold; the value goes from the one to the other. A lazy `.*?` would
 * do, but the engine keeps a note for every character that it passes, and its room for notes ends at some mebibytes.
 */
interface Unbounded extends Always {
  begins: RegExp;
  ends: RegExp;
  /** The value ends where this stands last; without it there is none. */
  last?: string;
  /** The beginning is part of the value. */
  isWhole?: true;
  /** Backslashes before the end belong to a closing `\"`: without them JSON would break. */
  isQuoted?: true;
}

export type SecretShape = Bounded | Unbounded;

const META_NAME = `(?:(?:access|input|exchange|revoke|refresh|verify)[_-]?token|(?:client|app)[_-]?secret|appsecret_proof)`;
/** From the name to the value, also inside JSON that is a string of JSON. */
const IS = String.raw`\\{0,8}["']?\s{0,8}(?:=>?|:|%3D)\s{0,8}\\{0,8}`;
/** What a name ends with whose value is a secret. */
const SECRET_NAME = String.raw`(?:token|secret|passw(?:or)?d|\bpwd|passphrase|senha|contraseña|credentials?|(?:api|access|private|secret|signing|encryption|master|account|auth)[_-]?key|(?<![a-z])key|signature|\bsig|\bhmac|session(?:[_-]?id)?|\bsid|\botp|\bpin|\bjwt|\bauth)`;
/** Says what is wrong, and is no secret. */
const NOTHING = String.raw`(?!(?:undefined|null|none|nil|true|false|empty|missing|\*{3})\b|\*)`;
const SCHEMES = String.raw`(?:basic|bearer|token|digest|apikey|negotiate|oauth)\s{1,8}`;
const SCHEME = `(?:${SCHEMES}|(?!${SCHEMES}))`;

/**
 * Meta documents no shape for its tokens: this one was observed. GitHub's prefixes:
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 * The others follow gitleaks' rules, but for the lengths, which change: https://github.com/gitleaks/gitleaks
 */
export const SECRETS: readonly SecretShape[] = [
  { what: 'Meta token', always: true, begins: /(?:EAA\w|\bEA[A-Z])[\w-]{16}/g, ends: /[^\w-]/g, isWhole: true },
  {
    what: 'Meta field, "quoted"',
    always: true,
    begins: new RegExp(`${META_NAME}${IS}"`, 'gi'),
    ends: /["\r\n]/g,
    isQuoted: true,
  },
  {
    what: "Meta field, 'quoted'",
    always: true,
    begins: new RegExp(`${META_NAME}${IS}'`, 'gi'),
    ends: /['\r\n]/g,
    isQuoted: true,
  },
  {
    what: 'Meta field in a query',
    always: true,
    begins: new RegExp(`${META_NAME}(?:=|%3D)`, 'gi'),
    ends: /[&\s"'\x60\\<>]/g,
  },
  { what: 'app token', always: true, says: /\d{13,18}(?:\||%7C)[A-Za-z0-9_-]{20,9999}/gi },
  {
    what: 'Meta field',
    always: true,
    says: new RegExp(String.raw`${META_NAME}["']?:\s{0,8}([\w.|~+/=-]{16,9999})`, 'gi'),
  },
  // `Bearer undefined` is no secret, but the whole diagnosis.
  { what: 'Bearer', always: true, says: /\bBearer(?:\s|%20){1,8}(?!undefined\b)([\w.~+/=|-]{8,9999})/gi },
  { what: 'GitHub', always: true, says: /gh[opsru]_[A-Za-z0-9]{16,9999}|github_pat_[A-Za-z0-9_]{16,9999}/g },
  // JSON in base64 as a JWT begins, with or without the parts that follow.
  { what: 'JWT', always: true, says: /eyJ[A-Za-z0-9_-]{14,9999}(?:\.[A-Za-z0-9_-]{0,9999}){0,4}/g },

  { what: 'OpenAI, Anthropic and their like', says: /\b(?:sk|pplx|gsk|xai|key|r8|hf|fw)[-_][\w-]{16,9999}/gi },
  { what: 'Stripe', says: /\b(?:sk|rk|pk)_(?:live|test|prod)_\w{8,9999}|\bwhsec_[\w+/=]{8,9999}/gi },
  { what: 'SendGrid', says: /\bSG\.[\w-]{8,999}(?:\.[\w-]{0,999})?/g },
  { what: 'Brevo, Mailgun', says: /\b(?:xkeysib|xsmtpsib|pubkey|key)-[\w-]{16,999}/g },
  {
    what: 'Slack',
    says: /\bx(?:ox[a-z]|app)(?:\.xox[a-z])?-[\w-]{8,9999}|hooks\.slack\.com\/\w{1,20}\/([\w/+-]{8,999})/gi,
  },
  { what: 'Discord', says: /\b[MNO][\w-]{23,28}\.[\w-]{6}\.[\w-]{20,99}|api\/webhooks\/([\w/-]{8,999})/g },
  {
    what: 'Google',
    says: /\bAIza[\w-]{16,999}|\bya29\.[\w.-]{8,9999}|\bGOCSPX-[\w-]{8,99}|\b[14]\/\/?0[\w-]{16,9999}/g,
  },
  { what: 'AWS', says: /\b(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,99}|\bABSK[\w+/=]{16,999}/g },
  { what: 'Azure', says: /\b\w{3}\dQ~[\w.~-]{20,99}|\bsv=\d[^\s"'\x60<>]{16,2000}/g },
  { what: 'Telegram', says: /(?<!\d)\d{5,16}(?::|%3A)[A-Za-z0-9_-]{24,999}/gi },
  { what: 'Twilio', says: /\b(?:AC|SK)[0-9a-f]{32}/gi },
  {
    what: 'GitLab, npm, Shopify, DigitalOcean, Notion, Linear, Sentry, Supabase, Mercado Pago',
    says: /\b(?:gl[a-z]{2,6}-|npm_|shp[a-z]{2}_|do[opr]_v1_|ntn_|lin_api_|sntry[a-z]_|sb_[a-z]{6,12}_|sbp_|APP_USR-|TEST-\d{10}|PMAK-|dapi|sq0[a-z]{3}-|rpa_|re_)[\w-]{12,999}/g,
  },
  {
    what: 'private key',
    begins: /-----BEGIN[ A-Z]{0,40}PRIVATE KEY(?: BLOCK)?-----/g,
    ends: /-----END/g,
  },
  { what: 'password in a URL', begins: /:\/\/(?=[^\s/"'\x60<>]{0,256}:)/g, ends: /[\s"'\x60<>]/g, last: '@' },
  // A data source name without a scheme: `bot:password@tcp(mysql:3306)/bot`.
  { what: 'password before a protocol', says: /:([^\s:"'\x60]{1,200})(?=@(?:tcp|unix|udp)\()/g },
  {
    what: 'header, "quoted"',
    begins: new RegExp(`(?:authorization|cookie)${IS}["']${SCHEME}${NOTHING}`, 'gi'),
    ends: /["'\r\n]/g,
    isQuoted: true,
  },
  {
    what: 'authorization',
    begins: new RegExp(`authorization${IS}${SCHEME}${NOTHING}(?=[^\\s"'])`, 'gi'),
    ends: /[\s"',;]/g,
  },
  { what: 'cookies', begins: new RegExp(`cookie${IS}(?=[^\\s"'])`, 'gi'), ends: /["'\r\n]/g },
  { what: 'Basic', says: /\bBasic(?:\s|%20){1,8}([\w+/=-]{8,9999})/gi },
  {
    what: 'named, "quoted"',
    begins: new RegExp(`${SECRET_NAME}${IS}"${NOTHING}`, 'gi'),
    ends: /["\r\n]/g,
    isQuoted: true,
  },
  {
    what: "named, 'quoted'",
    begins: new RegExp(`${SECRET_NAME}${IS}'${NOTHING}`, 'gi'),
    ends: /['\r\n]/g,
    isQuoted: true,
  },
  {
    what: 'named, in a query or a setting',
    begins: new RegExp(`${SECRET_NAME}(?:=|%3D)${NOTHING}`, 'gi'),
    ends: /[&\s"'\x60\\<>,;]/g,
  },
  // Words follow a colon as well: only what holds a digit, or stands behind a name that no sentence ends with.
  {
    what: 'named, behind a colon',
    says: new RegExp(
      String.raw`${SECRET_NAME}\\{0,8}["']?\s{0,4}:\s{0,4}(?=[^\s"',;]{0,40}\d)([^\s"',;&<>\\]{4,9999})`,
      'gi',
    ),
  },
  {
    what: 'password, behind a colon',
    says: new RegExp(
      String.raw`(?:passw(?:or)?d|\bpwd|passphrase|senha|secret|api[_-]?key)\s{0,4}:\s{0,4}${NOTHING}([^\s"',;&<>\\]{4,9999})`,
      'gi',
    ),
  },
];

/** The calendar's words, so that a date with a time is no telephone number. */
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}';
const CLOCK = String.raw`[012]?\d:[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:\s?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?`;
const KEPT = [
  String.raw`(?<![\d+])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ][012]\d:[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?`,
  String.raw`(?<![\d+])(?:19|20)\d\d/(?:0[1-9]|1[0-2])/(?:0[1-9]|[12]\d|3[01])(?: ${CLOCK})?`,
  String.raw`(?<![\d+])[0-3]?\d[-/ ]${MONTH}[-/ ](?:(?:19|20)\d\d|\d\d)(?:[: ]${CLOCK})?`,
  String.raw`\b${MONTH} [0-3]?\d(?:,? (?:19|20)\d\d)?(?:,? ${CLOCK})?`,
  String.raw`(?<![\d:+])[012]\d:[0-5]\d:[0-5]\d(?:[.,]\d{1,9})?`,
  String.raw`\(#\d{1,7}\)`,
].map((shape) => `${shape}(?![\\d:])`);

const BETWEEN_DIGITS = String.raw`(?:[\s\p{Pd}+().\[\]/_·•∙|~*]|[,;:](?!\s)|%(?:25){0,3}(?:20|2[0-9A-F]|09|C2%(?:25){0,3}A0)|&(?:nbsp|ndash|#x?[0-9a-f]{1,4});|\\{1,4}(?:u00a0|u20[01][0-9a-f]|[tn]))`;
const PHONE_NUMBER = String.raw`\+?\p{Nd}(?:${BETWEEN_DIGITS}{0,3}\p{Nd}){7,9999}`;
const AT = String.raw`(?:[@＠]|%(?:25){0,4}40|&#(?:64|x40);|&commat;|\\{1,4}(?:u0040|x40))`;
const PART = String.raw`[\w\u00a1-\uffff-]{1,99}`;

/** What is personal, and the word in its place; a group is text that stays as it is. */
export const PERSONAL: readonly { what: string; says: RegExp; instead: string }[] = [
  // Base64 over the customer's number.
  { what: 'message id', says: /wamid(?:\.|%2E)[\w+/=%-]{4,999}/gi, instead: '[message id]' },
  // Only begins where a run of digits begins, or each digit of a long run would be a new attempt.
  {
    what: 'WhatsApp id',
    says: new RegExp(
      String.raw`(?<![\p{Nd}:-])\p{Nd}[\p{Nd}:-]{0,99}${AT}(?:s\.whatsapp\.net|c\.us|g\.us|lid|broadcast)\b`,
      'gu',
    ),
    instead: '[number]',
  },
  // Replaces the telephone number since April 2026.
  {
    what: 'business-scoped user id',
    says: /(?<![\w.])[A-Z]{2}\.(?:ENT\.)?(?=[A-Za-z]{0,40}\d)[A-Za-z0-9]{8,128}(?![\w.])/g,
    instead: '[user]',
  },
  // The last part begins with a letter: `express@4.18.2` is a package.
  {
    what: 'e-mail address',
    says: new RegExp(
      String.raw`(?:"[^"\r\n]{1,99}"|(?<![\w.%+\u00a1-\uffff-])[\w.%+\u00a1-\uffff-]{1,999})${AT}${PART}(?:\.${PART}){0,32}\.[a-z\u00a1-\uffff][\w\u00a1-\uffff-]{1,99}`,
      'gi',
    ),
    instead: '[e-mail]',
  },
  {
    what: 'place',
    says: /(?<=\b(?:lat|lng|lon|latitude|longitude)["']?\s{0,2}[=:]\s{0,2}["']?)[-+]?\d{1,3}\.\d{1,20}/gi,
    instead: '[place]',
  },
  // More than the fifteen digits of a telephone number as well: two of them may stand side by side.
  { what: 'telephone number', says: new RegExp(`(${KEPT.join('|')})|${PHONE_NUMBER}`, 'giu'), instead: '[number]' },
  // What has more digits than seven is a number by now.
  { what: 'IPv4 address', says: /(?:::ffff:)?(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d)/gi, instead: '[ip]' },
  {
    what: 'IPv6 address',
    says: /(?<![\w:])(?=[0-9a-f:]{0,40}\d)(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|(?:[0-9a-f]{1,4}:){2,7}:|::(?:ffff:)?[0-9a-f]{2,4})(?![\w:])/gi,
    instead: '[ip]',
  },
];

/** What stands in templates where a secret should be, and words of our own, which would be masked everywhere. */
const PLACEHOLDER_WORDS = new Set(
  `a access account admin an api app auth bot business change changeme code critical default demo dummy empty enter error
  example expired expiring facebook fill fixme foo bar baz generated github goes here hidden id info insert invalid key
  live main meta misconfigured missing monitor me my name new nil no none not null number old optional page password paste
  permanent phone placeholder production put railway real redacted removed replace sample secret some staging string
  system temp temporary test that the this tbd to todo token true false unchanged undefined unknown unset update user
  valid value variable warning whatsapp with xx xxx xxxx yes you your`.split(/\s+/),
);

/** Whether somebody left a placeholder where a secret belongs: nothing but such words, or one character again and again. */
export function isPlaceholder(text: string): boolean {
  const bare = text.trim();
  if (/^(\S)\1{3,}$/u.test(bare)) return true;
  if (/[\d+/=]|[^\s\w<>[\]{}()"'.,:;!?-]/.test(bare)) return false;
  const words = bare.replace(/([a-z])(?=[A-Z])/g, '$1 ').match(/[A-Za-z]+/g) ?? [];
  return words.length > 0 && words.every((word) => PLACEHOLDER_WORDS.has(word.toLowerCase()));
}
