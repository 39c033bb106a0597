// What a line of the bot's log is evidence of: one table, a row each, from what is certain to what only sounds like it.

/**
 * `strong`: Meta refused this token. `messaging`: Meta refused a message, not the token. `elsewhere`: the line sounds
 * like an authentication error and names another service, or is good news. `weak`: it only sounds like one.
 */
export type Evidence = 'strong' | 'weak' | 'messaging' | 'elsewhere';

/** A class that lines are recognised for by what they say, in lower case. */
interface Row {
  evidence: Evidence;
  name: string;
  says: RegExp;
  /** Counts only where the line says this as well. */
  besides?: RegExp;
  /** Does not count where the line says this as well. */
  unless?: RegExp;
}

/** Never silenced and never another service's; of a text in lower case. */
export const NAMES_GRAPH = /graph\.facebook\.com/u;

/** Every error of the Graph API is an OAuthException, so that says whose error it is, and nothing about the token. */
const META_ERROR = /oauthexception|graphmethodexception|fbtrace_id|facebook platform/u;
/** Whose line it is; good answers say so, too. */
const META =
  /oauthexception|graphmethodexception|fbtrace_id|graph\.facebook\.com|facebook platform|(?<!microsoft )graph ?api|messaging_product|wamid\./u;
/** Also in JSON that is a string of JSON. A status, an exit code and a subcode are other numbers. */
const CODE = String.raw`(?<!sub_?|status[ _-]?|exit[ _-]?|response[ _-]?)c(?:ode|[oó]digo)[^\w\n]{0,12}`;
const OF_TOKEN = '(?:190|102|452|0)';
/** HTTP statuses are written under that name, too. */
const OF_MESSAGE = String.raw`(?![45]\d\d\b)\d{1,7}`;

/** Meta's sentences about tokens, as its errors have them and bots repeat them. */
const SENTENCES = [
  'error validating access token',
  'error validating application',
  'invalid oauth (?:2.0 )?access token',
  'malformed access token',
  'cannot parse access token',
  'access token could not be decrypted',
  'session has expired on ',
  'session has been invalidated because',
  'session was invalidated explicitly',
  'session does not match current stored session',
  'session key invalid',
  'has not authorized application',
  'cannot access the app till you log in',
  'an active access token must be used',
].join('|');

/** In the order of their weight: a line is what the first row says that fits. */
const ROWS: readonly Row[] = [
  { evidence: 'strong', name: 'Meta: token rejected', says: new RegExp(SENTENCES, 'u') },
  { evidence: 'strong', name: 'Meta: "invalid_token"', says: /\boauth\W[^\n]{0,60}?invalid_token/u },
  {
    evidence: 'strong',
    name: 'Meta: token error code',
    says: new RegExp(String.raw`${CODE}${OF_TOKEN}\b|\(#${OF_TOKEN}\)|oauthexception\W{1,4}190\b`, 'u'),
    besides: META_ERROR,
  },
  {
    evidence: 'strong',
    name: 'Meta: token error code',
    says: new RegExp(String.raw`${CODE}190\b|\(#190\)`, 'u'),
    besides: META,
  },
  {
    evidence: 'strong',
    name: 'Meta: HTTP 401',
    // Neither a length nor a duration.
    says: /(?<!\b[23]\d\d )\b401\b(?! ?(?:ms|s|b|kb|bytes)\b)/u,
    besides: NAMES_GRAPH,
  },
  {
    evidence: 'messaging',
    name: 'Meta: code',
    says: new RegExp(String.raw`(?:${CODE}|\(#)(${OF_MESSAGE})\b`, 'u'),
    besides: META_ERROR,
  },
  { evidence: 'messaging', name: 'Meta: code', says: new RegExp(String.raw`\(#(${OF_MESSAGE})\)`, 'u'), besides: META },
  { evidence: 'messaging', name: 'Meta: code', says: new RegExp(String.raw`(?:${CODE}|\(#)(13\d{4})\b`, 'u') },

  // Other services, by their hosts, libraries and errors.
  {
    evidence: 'elsewhere',
    name: 'a parser',
    says: /unexpected token|or unexpected token|syntaxerror|jsondecodeerror|tokeniz|\bzod|invalid input|is not valid json|token at position|token '?[<{]/u,
  },
  {
    evidence: 'elsewhere',
    name: 'an AI service',
    says: /openai|anthropic|claude|gemini|\bgroq|openrouter|deepseek|mistral|elevenlabs|assemblyai|deepgram|hugging ?face|langchain|pinecone|dialogflow|\bsk-|max_\w{0,20}tokens|tokens per|context length|\bllm\b|\bgpt/u,
  },
  {
    evidence: 'elsewhere',
    name: 'Postgres',
    says: /postgres|\bpg_|prisma|sequelize|typeorm|sqlstate|28p01|supabase|database/u,
  },
  { evidence: 'elsewhere', name: 'MySQL', says: /mysql|mariadb|er_access_denied|mssql|sql ?server/u },
  { evidence: 'elsewhere', name: 'Redis', says: /redis|noauth|wrongpass|upstash|bullmq|valkey/u },
  { evidence: 'elsewhere', name: 'MongoDB', says: /mongo/u },
  { evidence: 'elsewhere', name: 'a message queue', says: /rabbitmq|amqp|kafka|\bsasl\b|\bmqtt\b|\bnats\b/u },
  {
    evidence: 'elsewhere',
    name: 'mail',
    says: /smtp|\bimap|nodemailer|\beauth\b|\b535\b|mailgun|sendgrid|\bgmail|\bmailer|postmark|resend\.com|brevo/u,
  },
  {
    evidence: 'elsewhere',
    name: 'payments',
    says: /stripe|paypal|mercado ?pago|razorpay|shopify|woocommerce|pagar\.?me|\basaas\b|\bpix\b|\badyen|braintree/u,
  },
  {
    evidence: 'elsewhere',
    name: 'Google',
    says: /google|gaxios|invalid_grant|firebase|firestore|\bgcp\b|\bfcm\b/u,
  },
  { evidence: 'elsewhere', name: 'Telegram', says: /telegra[mf]|grammy/u },
  { evidence: 'elsewhere', name: 'Discord', says: /discord/u },
  { evidence: 'elsewhere', name: 'Slack', says: /\bslack|invalid_auth\b/u },
  {
    evidence: 'elsewhere',
    name: 'AWS',
    says: /\baws|amazon|\bs3\b|expiredtoken\b|expiredtokenexception|invalidclienttokenid|unrecognizedclient|signaturedoesnotmatch|dynamodb|cognito/u,
  },
  {
    evidence: 'elsewhere',
    name: 'Microsoft',
    says: /microsoft|azure|aadsts|outlook|office ?365|invalidauthenticationtoken|\bmsal/u,
  },
  {
    evidence: 'elsewhere',
    name: 'another service',
    says: /twilio|github|gitlab|npm err|\bnotion|airtable|hubspot|zendesk|salesforce|pipedrive|auth0|clerk|\bokta\b|keycloak|cloudflare|cloudinary|spotify|twitter|linkedin|tiktok|\bzoom\b|calendly|trello|\bjira\b|atlassian|dropbox|ngrok|otlp|opentelemetry|\bloki\b|grafana|\bgrpc|elasticsearch|opensearch|\bminio|\bvault\b|api[ _-]?key/u,
  },

  // The bot's own doors: its webhook, its users, its access log.
  {
    evidence: 'elsewhere',
    name: 'webhook handshake',
    says: /verif(?:y|ication)[ _-]?token|hub\.verify|hub\.mode|webhook verif(?:y|ication)|invalid signature|signature mismatch|hub[ -]signature/u,
  },
  { evidence: 'elsewhere', name: 'CSRF protection', says: /[cx]srf|csurf|authenticity ?token/u },
  {
    evidence: 'elsewhere',
    name: 'JSON Web Tokens',
    says: /\bjwt|jsonwebtoken|tokenexpirederror|notbeforeerror|expiredsignature|no authorization token was found|passport|authguard|unauthorizedexception|next-?auth|\bjw[ks]s?\b/u,
  },
  {
    evidence: 'elsewhere',
    name: "the bot's users",
    says: /password|contraseña|senha|\bfor user\b|invalid credentials|log-?in failed|failed log-?in|\b(?:session|refresh|reset|invit\w{1,8}|confirmation|id|device|push|registration|fcm)[ _-]token|refresh_?token|(?:request|attempt|access|connection) (?:from|by|to) |client rejected|socket\.io|websocket|captcha|turnstile|\bldap/u,
  },
  {
    evidence: 'elsewhere',
    name: 'access log',
    // A bot that logs its own calls to Graph by their path names the version.
    says: /\b(?:get|post|put|patch|delete|head|options) \/(?!v\d)[^\s"]{0,500}(?: http\/[\d.]{1,3})?"? {1,4}(?:[-=→>:]{1,2} )?(?:status[=: ])?40[13]\b|\bunauthorized: \/(?!v\d)|"(?:url|path)":"\/(?!v\d)|werkzeug|starlette/u,
  },

  // Good news, and settings.
  {
    evidence: 'elsewhere',
    name: 'good news',
    says: /refreshed|renewed|rotated|still valid|is valid\b|not expired|valid until|(?:will )?expires? (?:in|at|on)\b|expires_(?:in|at)\b|success/u,
    unless:
      /fail|error|exception|unsuccess|could not|can't|cannot|unable|denied|reject|refused|invalid|expired|unauthori[sz]ed|40[13]|in 0\b/u,
  },
  {
    evidence: 'elsewhere',
    name: 'a setting',
    says: /_expir(?:e|es|y|ation)(?:_\w{1,20})?\W{0,3}[=:]|expires?in\W{0,3}[=:]/u,
  },
  {
    evidence: 'elsewhere',
    name: 'another host',
    says: /https?:\/\/(?!(?:[\w-]{1,40}\.){0,3}(?:facebook|fbsbx|fb|whatsapp|meta|instagram)\.|developer\.mozilla|httpstatuses|nodejs\.org)[a-z0-9[]/u,
  },

  { evidence: 'strong', name: 'code 190', says: new RegExp(String.raw`${CODE}190\b`, 'u') },
  {
    evidence: 'strong',
    name: 'code 190',
    says: /\(#190\)/u,
    besides: /token|unauthori[sz]ed|authenticat/u,
  },
];

/**
 * What only sounds like an authentication error: the six patterns of the product's promise, plain refusals, and the
 * commonest words of Spanish and Portuguese. Each literal follows the one before, on the same line.
 */
export const WEAK: readonly (readonly [string, ...string[]])[] = [
  ['token', 'expir'],
  ['invalid', 'token'],
  ['unauthorized'],
  ['authentication', 'fail'],
  ['403', 'forbidden'],
  ['401', 'unauthorized'],
  ['status code 401'],
  ['status 401'],
  ['http 401'],
  ['token', 'invalid'],
  ['token', 'inválid'],
  ['token', 'válido'],
  ['token', 'caduc'],
  ['token', 'vencid'],
  ['no autorizad'],
  ['não autorizad'],
  ['autentica', 'fall'],
  ['autentica', 'falh'],
  ['falh', 'autentica'],
  ['fall', 'autentica'],
  ['error de autentica'],
  ['erro de autentica'],
];

/**
 * Every weak pattern needs one of these, and Meta's errors have one in practice (`OAuthException`, `access token`), so
 * that most lines are done after one look.
 */
export const SUSPECT = /token|auth|autori|autentica|40[13]|190|13\d{4}/iu;

/** How far from what was found a line is searched for the name of another service. */
const REACH = 2_000;

/** What was found in a line, and where; `at` is exact for what the line says, so that it can be shown. */
export interface Found {
  evidence: Evidence;
  name: string;
  locate(text: string): number;
}

/**
 * What the line says by the table; nothing where it may still be weak.
 * @param text in lower case
 * @param weakAt where it sounds like an error, if it does
 */
export function classify(text: string, weakAt: number | undefined): Found | undefined {
  const isGraphs = NAMES_GRAPH.test(text);
  const at = weakAt ?? text.search(BARE_CODE);
  const near = at < 0 || isGraphs ? '' : text.slice(Math.max(0, at - REACH), at + REACH);
  for (const row of ROWS) {
    const isElsewhere = row.evidence === 'elsewhere';
    if (isElsewhere && near === '') continue;
    const said = row.says.exec(isElsewhere ? near : text);
    if (!said || row.besides?.test(text) === false || row.unless?.test(near)) continue;
    return {
      evidence: row.evidence,
      name: row.evidence === 'messaging' ? `${row.name} ${said[1]}` : row.name,
      locate: (shown) => shown.toLowerCase().search(row.says),
    };
  }
  return undefined;
}

const BARE_CODE = new RegExp(String.raw`${CODE}190\b`, 'u');
