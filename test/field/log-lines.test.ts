// Lines that bots in the field write, after public reports and the words of the libraries themselves; all values are made up.
import { describe, expect, test } from '@jest/globals';
import type { Evidence } from '../../src/core/log/log-classes.ts';
import { BUILT_IN_PATTERNS, scanLogs } from '../../src/core/log/log-scan.ts';
import { decide } from '../../src/core/verdict/verdict.ts';
import { Secrets } from '../../src/secret.ts';
import { NOW } from '../support/builders.ts';

const TOKEN = `EAA${'Fake0'.repeat(30)}`;
const NUMBER = '5511987654321';
const WAMID = 'wamid.HBgNNTUxMTk4NzY1NDMyMRUCABEYEjVGNDI1QTc0RjEzMDMzNDkyMA==';
const EXPIRED =
  'Error validating access token: Session has expired on Saturday, 29-Jun-24 09:00:00 PDT. The current time is Monday, 01-Jul-24 11:06:30 PDT.';
const ERROR = JSON.stringify({
  error: { message: EXPIRED, type: 'OAuthException', code: 190, error_subcode: 463, fbtrace_id: 'AZfakefake1' },
});
const AXIOS = JSON.stringify({
  type: 'AxiosError',
  message: 'Request failed with status code 401',
  stack: `AxiosError: Request failed with status code 401${'\n    at settle (/app/node_modules/axios/lib/core/settle.js:19:12)'.repeat(12)}`,
  config: { headers: { Authorization: `Bearer ${TOKEN}` }, data: JSON.stringify({ to: NUMBER }) },
  response: { data: JSON.parse(ERROR) },
});

/** What the lines come to: the strongest evidence among them. */
type Right = Evidence | 'nothing';
type Row = [source: string, lines: string[], right: Right, hides?: string[]];

const ABOUT_THE_TOKEN: Row[] = [
  [
    'chatwoot/chatwoot#9708, Sidekiq',
    [
      `E, [2024-07-01T18:06:30.244696 #1] ERROR -- : [ActiveJob] [SendReplyJob] [11111111-2222-4333-8444-555555555555] ${ERROR}`,
    ],
    'strong',
  ],
  [
    'axios, printed by Node.js, one property a line',
    [
      'AxiosError: Request failed with status code 401',
      '  response: {',
      '    status: 401,',
      "    statusText: 'Unauthorized',",
      `      'www-authenticate': 'OAuth "Facebook Platform" "invalid_token" "Invalid OAuth access token - Cannot parse access token"',`,
      '    data: { error: [Object] }',
    ],
    'strong',
  ],
  ['builderbot, provider-meta', ['Request failed with status code 401'], 'weak'],
  [
    'david-lev/pywa, repr of the exception',
    [
      'Traceback (most recent call last):',
      '    raise WhatsAppError.from_dict(error=res["error"], response=res)',
      `pywa.errors.ExpiredAccessToken: ExpiredAccessToken(code=190, message='${EXPIRED}', details=None, raw_response=<Response [401 Unauthorized]>, subcode=463, type='OAuthException')`,
    ],
    'strong',
  ],
  [
    'psf/requests, raise_for_status',
    [
      'requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://graph.facebook.com/v20.0/106540352242922/messages',
    ],
    'strong',
  ],
  [
    'guzzle/guzzle, body cut short',
    [
      'PHP Fatal error:  Uncaught GuzzleHttp\\Exception\\ClientException: Client error: `POST https://graph.facebook.com/v17.0/106540352242922/messages` resulted in a `401 Unauthorized` response:',
      '{"error":{"message":"Error validating access token: Session has expired on Saturday, 29-Jun-24 09:00:00 PDT. The current ti (truncated...)',
    ],
    'strong',
  ],
  [
    'EvolutionAPI/evolution-api, dump of an object',
    [
      '[Evolution API]    v2.3.0  268   -  Tue Jul 01 2025 12:54:21     ERROR   [BusinessStartupService]  [object]',
      `  message: '${EXPIRED}',`,
      "  type: 'OAuthException',",
      '  code: 190,',
      '  error_subcode: 463',
    ],
    'strong',
  ],
  ['the code alone, of such a dump', ["  type: 'OAuthException',", '  code: 190,'], 'strong'],
  [
    'a token that Meta repeats',
    [`Failed to send message: Malformed access token ${TOKEN}`],
    'strong',
    [TOKEN.slice(0, 30)],
  ],
  [
    'a changed password',
    [
      'send failed: Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
    ],
    'strong',
  ],
  [
    'pinojs/pino, error as an attribute',
    [`whatsapp send failed\nerr=${AXIOS}`],
    'strong',
    [TOKEN.slice(0, 30), NUMBER],
  ],
  ['JSON as a string of JSON', [JSON.stringify({ body: ERROR })], 'strong'],
  ['JSON as a string of a string of JSON', [JSON.stringify({ log: JSON.stringify({ body: ERROR }) })], 'strong'],
  [
    'the code only, as a string of a string of JSON',
    [JSON.stringify(JSON.stringify('{"type":"OAuthException","code":190}'))],
    'strong',
  ],
  ['Spanish', ['❌ Error al enviar mensaje: el token de acceso ha caducado'], 'weak'],
  ['Spanish, invalid', ['ERROR: token de acceso no válido'], 'weak'],
  ['Spanish, refused', ['Error 401: no autorizado'], 'weak'],
  ['Portuguese', ['Erro ao enviar mensagem: token expirado'], 'weak'],
  ['Portuguese, invalid', ['⚠️ Token inválido, gere um novo no painel da Meta'], 'weak'],
  ['Portuguese, refused', ['falha na autenticação com a Cloud API'], 'weak'],
  ['code only', ['WhatsApp send failed, error code 190'], 'strong'],
  [
    'util.inspect in colours',
    ["{ message: \u001b[32m'Invalid OAuth access token.'\u001b[39m, code: \u001b[33m190\u001b[39m }"],
    'strong',
  ],
  ['the code in colours, alone', ['  code: \u001b[33m190\u001b[39m,'], 'strong'],
  ['200 kB of payload in front', [`${'x '.repeat(100_000)}${ERROR}`], 'strong'],
  ['a receipt that failed', [`Error marking ${WAMID} as read: ${EXPIRED}`], 'strong', [WAMID.slice(6, 40)]],
  [
    'a request log: method, URL, status',
    ['POST https://graph.facebook.com/v20.0/106540352242922/messages 401 120ms'],
    'strong',
  ],
  ['a request log by path', ['POST /v20.0/106540352242922/messages 401 Unauthorized'], 'weak'],
  [
    'code 102',
    ['{"error":{"message":"Session key invalid or no longer valid","type":"OAuthException","code":102}}'],
    'strong',
  ],
  ['code 0', ['{"error":{"message":"Unknown","type":"OAuthException","code":0,"fbtrace_id":"AZfakefake1"}}'], 'strong'],
  [
    'code 452',
    [
      '{"error":{"message":"Session key invalid. This could be because the user has revoked this session.","type":"OAuthException","code":452}}',
    ],
    'strong',
  ],
  ['no token was sent', ['An active access token must be used to query information about the current user.'], 'strong'],
  [
    'Go, a struct',
    ['send: &{Message:Invalid OAuth access token. Type:OAuthException Code:190 FBTraceID:AZfakefake1}'],
    'strong',
  ],
  [
    'a refusal that names Graph and another service',
    ['[redis-worker] token expired at https://graph.facebook.com/v20.0/me'],
    'weak',
  ],
];

const SEND_ERRORS: Row[] = [
  [
    'Neurotech-HQ/heyoo#94, a test number',
    [
      `2023-07-08 12:50:26,145 - root - INFO - Sending message to ${NUMBER}`,
      "2023-07-08 12:50:26,372 - root - ERROR - Response: {'error': {'message': '(#131030) Recipient phone number not in allowed list', 'type': 'OAuthException', 'code': 131030, 'fbtrace_id': 'AZfake'}}",
    ],
    'messaging',
    [NUMBER],
  ],
  [
    'howdyai/botkit#1685, one property a line',
    [
      "info: An error occurred while sending a message:  { message: 'An unknown error has occurred.',",
      "  type: 'OAuthException',",
      '  code: 1,',
      "  fbtrace_id: 'CWfake' }",
    ],
    'nothing',
  ],
  [
    'outside of 24 hours',
    [
      'send failed {"error":{"message":"(#131047) Re-engagement message","type":"OAuthException","code":131047,"error_data":{"messaging_product":"whatsapp","details":"Message failed to send because more than 24 hours have passed since the customer last replied to this number."},"fbtrace_id":"AZfakefake1"}}',
    ],
    'messaging',
  ],
  [
    'botpress/botpress#676, an invalid parameter',
    [
      "    statusText: 'Bad Request',",
      `      'www-authenticate': 'OAuth "Facebook Platform" "invalid_request" "(#100) Invalid parameter"',`,
      "        type: 'OAuthException',",
      '        code: 100,',
    ],
    'messaging',
  ],
  [
    'a status webhook with the words authentication and failed',
    [
      `webhook {"statuses":[{"id":"${WAMID}","status":"failed","recipient_id":"${NUMBER}","conversation":{"origin":{"type":"authentication"}},"errors":[{"code":131026,"title":"Message undeliverable","error_data":{"details":"Message failed to send"}}]}]}`,
    ],
    'messaging',
    [WAMID.slice(6, 40), NUMBER],
  ],
  [
    'a test number, one property a line',
    [
      '    status: 400,',
      "    statusText: 'Bad Request',",
      "        message: '(#131030) Recipient phone number not in allowed list',",
      "        type: 'OAuthException',",
      '        code: 131030,',
    ],
    'messaging',
  ],
  [
    'ChatbotX#477, a number that the token does not see',
    [
      `{"error":{"message":"Unsupported post request. Object with ID '106540352242922' does not exist, cannot be loaded due to missing permissions, or does not support this operation.","type":"GraphMethodException","code":100,"error_subcode":33}}`,
    ],
    'messaging',
  ],
  ['any error of the Cloud API, its type alone', ["        type: 'OAuthException',"], 'nothing'],
  [
    'a template',
    [
      '{"error":{"message":"(#132001) Template name does not exist in the translation","type":"OAuthException","code":132001}}',
    ],
    'messaging',
  ],
  ['too fast', ['(#130429) Rate limit hit'], 'messaging'],
];

const ELSEWHERE: Row[] = [
  ['Node.js, a parser', ['SyntaxError: Invalid or unexpected token'], 'elsewhere'],
  ['expressjs/csurf', ['ForbiddenError: invalid csrf token'], 'elsewhere'],
  [
    "auth0/node-jsonwebtoken, the bot's web users",
    ['TokenExpiredError: jwt expired', 'JsonWebTokenError: invalid token'],
    'elsewhere',
  ],
  [
    'OpenAI',
    [
      `AuthenticationError: 401 Incorrect API key provided: sk-proj-${'FAKE'.repeat(10)}. You can find your API key at https://platform.openai.com/account/api-keys.`,
      `openai error: status 401 Unauthorized, key sk-proj-${'FAKE'.repeat(10)}`,
    ],
    'elsewhere',
    ['FAKEFAKE'],
  ],
  ['googleapis/gaxios', ['GaxiosError: invalid_grant: Token has been expired or revoked.'], 'elsewhere'],
  [
    'yagop/node-telegram-bot-api, token in the URL',
    [
      `error: [polling_error] ETELEGRAM: 401 Unauthorized (https://api.telegram.org/bot7000000001:AA${'fakeFAKE'.repeat(4)}x/getUpdates)`,
    ],
    'elsewhere',
    ['7000000001', 'fakeFAKE'],
  ],
  [
    'prisma/prisma, a connection string in the line',
    [
      'FATAL:  password authentication failed for user "postgres"',
      'prisma: P1000 Authentication failed against database server, the provided database credentials are not valid: postgresql://bot:Sup3rS3cretPw@postgres.railway.internal:5432/railway',
    ],
    'elsewhere',
    ['Sup3rS3cretPw'],
  ],
  [
    'nginx and expressjs/morgan',
    [
      '100.64.0.3 - - [28/Nov/2026:12:00:00 +0000] "GET /admin HTTP/1.1" 401 172 "-" "Mozilla/5.0"',
      '100.64.0.3 - - [28/Nov/2026:12:00:00 +0000] "GET /.env HTTP/1.1" 403 153 "-" "curl/8"',
      'GET /api/me 401 12.345 ms - 24',
    ],
    'nothing',
    ['100.64.0.3'],
  ],
  ['a webhook handshake', ['Invalid verify token', 'Webhook verification failed: token mismatch'], 'elsewhere'],
  ['good news', ['Google access token refreshed, expires in 3599 s'], 'elsewhere'],
  ['settings at the start', ['settings: ACCESS_TOKEN_EXPIRE_MINUTES=30 JWT_ALG=HS256'], 'elsewhere'],
  [
    'Microsoft Graph',
    ['Microsoft Graph API error: InvalidAuthenticationToken - Access token has expired or is not yet valid.'],
    'elsewhere',
  ],
  [
    'auth0/express-jwt, with headers',
    [
      'UnauthorizedError: No authorization token was found cookie=connect.sid=s%3AFakeSession0123456789FakeSession authorization=Basic YWRtaW46aHVudGVyMmh1bnRlcjI= x-api-key: B6D711FCDE4DDE4DDE4DDE4D',
    ],
    'elsewhere',
    ['FakeSession', 'YWRtaW46', 'B6D711FC'],
  ],
  [
    'connection strings with an address and with an odd password',
    [
      'connection to postgres://bot:Sup3rS3cretPw@10.0.0.5:5432/bot failed: password authentication failed',
      'authentication failed for mysql://bot:p$s!Kx9#Zq@mysql/bot',
    ],
    'elsewhere',
    ['Sup3rS3cretPw', 'p$s!Kx9#Zq', '10.0.0.5'],
  ],
  [
    'secrets in queries',
    [
      'GET /webhook?token=f00dfeedf00dfeedf00d 401 Unauthorized',
      `https://maps.googleapis.com/x?key=AIza${'Fake'.repeat(8)}123 403 Forbidden`,
    ],
    'elsewhere',
    ['f00dfeed', 'FakeFake'],
  ],
  [
    "a customer's address and place",
    ['Unauthorized request from 203.0.113.77 lat=-23.5505'],
    'elsewhere',
    ['203.0.113.77', '23.5505'],
  ],
  [
    'anthropics/anthropic-sdk',
    [
      'AuthenticationError: 401 {"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}} anthropic: authentication failed',
    ],
    'elsewhere',
  ],
  [
    'openai, too many tokens',
    [
      'BadRequestError: 400 invalid_request_error: max_tokens is too large: 200000. This model supports at most 128000 completion tokens',
    ],
    'elsewhere',
  ],
  [
    'groq',
    [
      'groq.AuthenticationError: Error code: 401 - {"error":{"message":"Invalid API Key","type":"invalid_request_error"}} Unauthorized',
    ],
    'elsewhere',
  ],
  [
    'stripe/stripe-node',
    ['StripeAuthenticationError: Invalid API Key provided: sk_live_****; request unauthorized'],
    'elsewhere',
  ],
  ['a payment', ['[mercadopago] 401 Unauthorized: invalid access token'], 'elsewhere'],
  [
    'firebase/firebase-admin-node',
    ['FirebaseMessagingError: The registration token is not a valid FCM registration token: invalid token'],
    'elsewhere',
  ],
  [
    'discordjs/discord.js',
    [
      'Error [TokenInvalid]: An invalid token was provided. at Client.login (/app/node_modules/discord.js/src/client/Client.js:214:52)',
    ],
    'elsewhere',
  ],
  ['slackapi/node-slack-sdk', ['Error: An API error occurred: token_expired (slack web api)'], 'elsewhere'],
  [
    'aws/aws-sdk-js-v3',
    ['ExpiredToken: The security token included in the request is expired: token expired'],
    'elsewhere',
  ],
  ['S3', ['InvalidClientTokenId: The security token included in the request is invalid'], 'elsewhere'],
  ['redis/node-redis', ['ReplyError: WRONGPASS invalid username-password pair: authentication failed'], 'elsewhere'],
  ['ioredis', ['[ioredis] Unhandled error event: ReplyError: NOAUTH Authentication required, failed'], 'elsewhere'],
  ['mongodb/node-mongodb-native', ['MongoServerError: bad auth : Authentication failed.'], 'elsewhere'],
  [
    'nodemailer/nodemailer',
    ['Error: Invalid login: 535-5.7.8 Username and Password not accepted. EAUTH authentication failed'],
    'elsewhere',
  ],
  ['brianc/node-postgres', ['error: SASL authentication failed (pg-pool)'], 'elsewhere'],
  [
    'mysqljs/mysql',
    [
      "Error: ER_ACCESS_DENIED_ERROR: Access denied for user 'bot'@'10.1.2.3' (using password: YES) authentication failed",
    ],
    'elsewhere',
  ],
  [
    'amqplib',
    [
      'Error: Handshake terminated by server: 403 (ACCESS-REFUSED) "ACCESS_REFUSED - Login was refused using authentication mechanism PLAIN" amqp forbidden',
    ],
    'elsewhere',
  ],
  ['tulios/kafkajs', ['KafkaJSSASLSCRAMAuthenticationError: SASL SCRAM SHA512 authentication failed'], 'elsewhere'],
  ['encode/uvicorn', ['INFO:     100.64.0.2:53422 - "GET /docs HTTP/1.1" 401 Unauthorized'], 'elsewhere'],
  ['django/django', ['Unauthorized: /api/users/me/'], 'elsewhere'],
  [
    'fastify/fastify',
    [
      '{"level":30,"msg":"request completed","req":{"method":"GET","url":"/admin"},"res":{"statusCode":401},"error":"Unauthorized"}',
    ],
    'elsewhere',
  ],
  [
    'nextauthjs/next-auth',
    ['[next-auth][error][JWT_SESSION_ERROR] decryption operation failed: invalid session token'],
    'elsewhere',
  ],
  ['rails/rails', ["ActionController::InvalidAuthenticityToken (Can't verify CSRF token authenticity.)"], 'elsewhere'],
  ["own users' refresh tokens", ['POST /auth/refresh: refresh token expired'], 'elsewhere'],
  ['a password reset', ['reset token expired for user 4711'], 'elsewhere'],
  ['supabase/auth-js', ['AuthApiError: invalid claim: missing sub claim (supabase) token expired'], 'elsewhere'],
  ['any other host', ['Request to https://crm.example.com/v1/leads failed: 401 Unauthorized'], 'elsewhere'],
  ['twilio/twilio-node', ['RestException [HTTP 401] Authenticate: twilio authentication failed'], 'elsewhere'],
  ['octokit', ['HttpError: Bad credentials - https://docs.github.com/rest 401 unauthorized'], 'elsewhere'],
  ['zod, a body', ['JSON.parse: Unexpected token < in JSON at position 0 (invalid token)'], 'elsewhere'],
  ['good news of any service', ['Access token will expire in 59 days'], 'elsewhere'],
  ['good news, settings', ['{"token_type":"bearer","expires_in":5183944}'], 'elsewhere'],
  ['a signature', ['webhook rejected: invalid signature, token not checked'], 'elsewhere'],
  [
    'hubspot',
    ['hubspot: HTTP-Code: 401 Message: Authentication credentials not found. authentication failed'],
    'elsewhere',
  ],
  ['Outlook', ['outlook calendar: 401 Unauthorized'], 'elsewhere'],
  ['OpenRouter', ['AuthenticationError: No auth credentials found (401 Unauthorized) openrouter'], 'elsewhere'],
  [
    'googleapis/google-auth-library-python',
    [
      "google.auth.exceptions.RefreshError: ('invalid_grant: Token has been expired or revoked.', {'error': 'invalid_grant'})",
    ],
    'elsewhere',
  ],
  ['Discord', ['DiscordAPIError: 401: Unauthorized'], 'elsewhere'],
  ['python-telegram-bot', ['telegram.error.InvalidToken: The token was rejected by the server'], 'elsewhere'],
  [
    'python-telegram-bot, blocked',
    ['telegram.error.Unauthorized: Forbidden: bot was blocked by the user'],
    'elsewhere',
  ],
  [
    'boto/botocore',
    [
      'botocore.exceptions.ClientError: An error occurred (ExpiredTokenException) when calling the PutObject operation: The security token included in the request is expired',
    ],
    'elsewhere',
  ],
  [
    'psycopg',
    [
      'sqlalchemy.exc.OperationalError: (psycopg2.OperationalError) FATAL:  password authentication failed for user "bot"',
    ],
    'elsewhere',
  ],
  [
    'pymongo',
    [
      "pymongo.errors.OperationFailure: Authentication failed., full error: {'ok': 0.0, 'errmsg': 'Authentication failed.', 'code': 18, 'codeName': 'AuthenticationFailed'}",
    ],
    'elsewhere',
  ],
  [
    'redis-py',
    ['redis.exceptions.AuthenticationError: invalid username-password pair or user is disabled. Authentication failed'],
    'elsewhere',
  ],
  ['smtplib', ["smtplib.SMTPAuthenticationError: (535, b'5.7.8 authentication failed')"], 'elsewhere'],
  [
    'nestjs/passport',
    [
      'UnauthorizedException: Unauthorized at JwtAuthGuard.handleRequest (/app/node_modules/@nestjs/passport/dist/auth.guard.js:60:30)',
    ],
    'elsewhere',
  ],
  [
    'nestjs/nest',
    ['[Nest] 1  - 11/28/2026, 12:00:00 PM   ERROR [ExceptionsHandler] UnauthorizedException: Unauthorized'],
    'elsewhere',
  ],
  [
    'pallets/werkzeug',
    [
      'werkzeug.exceptions.Unauthorized: 401 Unauthorized: The server could not verify that you are authorized to access the URL requested.',
    ],
    'elsewhere',
  ],
  ['socketio/socket.io', ['[socket.io] connection refused: invalid token (socket 8fh3)'], 'elsewhere'],
  ['websockets/ws', ['ws: client rejected, unauthorized'], 'elsewhere'],
  [
    'ngrok',
    ['ERROR: authentication failed: The authtoken you specified is an ngrok v1 authtoken ERR_NGROK_106'],
    'elsewhere',
  ],
  ['npm', ['npm ERR! 401 Unauthorized - GET https://npm.pkg.github.com/@x%2fy'], 'elsewhere'],
  ['git', ["fatal: Authentication failed for 'https://github.com/x/y.git/'"], 'elsewhere'],
  ['lib/pq', ['pq: password authentication failed for user "x"'], 'elsewhere'],
  ['a calendar', ['[calendar] Error: invalid_grant token expired'], 'elsewhere'],
  ['a shop', ['[API] Invalid API key or access token (unrecognized login or wrong password)'], 'elsewhere'],
  [
    'makenotion/notion-sdk-js',
    ["@notionhq/client warn: request fail { code: 'unauthorized', message: 'API token is invalid.' }"],
    'elsewhere',
  ],
  ['elevenlabs', ['ElevenLabsError: Status code: 401 Unauthorized'], 'elsewhere'],
  ['own sessions', ['Session token has expired for chat 123'], 'elsewhere'],
  ['own resets', ['Invalid reset token'], 'elsewhere'],
  ['a middleware for webhooks', ['authMiddleware verifyToken: invalid token provided'], 'elsewhere'],
  ['the own webhook', ['POST /webhook 403 Forbidden'], 'elsewhere'],
  ['signature of the own webhook', ['WARN 403 Forbidden: webhook request without valid hub signature'], 'elsewhere'],
  ['a tokenizer', ['ValueError: Invalid tokenizer config'], 'elsewhere'],
  ['open-telemetry', ['OTLPExporterError: Unauthorized'], 'elsewhere'],
  [
    'grpc',
    [
      'grpc: 16 UNAUTHENTICATED: Request had invalid authentication credentials. Expected OAuth 2 access token; authentication failed',
    ],
    'elsewhere',
  ],
  ['expo', ['expo: DeviceNotRegistered invalid push token'], 'elsewhere'],
  ['Turnstile', ['turnstile: invalid-input-response invalid token'], 'elsewhere'],
  ['a CRM by its URL', ['HTTP 401 from https://crm.example.com/api/contacts'], 'elsewhere'],
  [
    'axios with its URL',
    ['AxiosError: Request failed with status code 401 url=https://api.hubapi.com/crm/v3/objects/contacts'],
    'elsewhere',
  ],
  ['Loki', ['level=error msg="loki push failed" status=401 err="401 Unauthorized"'], 'elsewhere'],
  ['deepgram', ['[deepgram] 401 Unauthorized'], 'elsewhere'],
  [
    'openai, tokens per minute',
    [
      'openai.RateLimitError: Rate limit reached for gpt-4o in organization org-x on tokens per min (TPM): expired window',
    ],
    'elsewhere',
  ],
  ['good news, renewed', ['Access token refreshed successfully, new expiry 2026-12-28'], 'elsewhere'],
  ['good news, as JSON', ['{"msg":"token ok","expires_in":5183999,"token_type":"bearer"}'], 'elsewhere'],
  ['own users, Basic', ['Basic auth: unauthorized access attempt to /admin from 10.1.1.1'], 'elsewhere'],
  ['own users, admin', ['[admin] login failed: invalid token for admin panel'], 'elsewhere'],
  ['LDAP', ['LDAP bind: 49 invalid credentials, authentication failed'], 'elsewhere'],
  ['MQTT', ['MQTT connection refused: Not authorized (authentication failed)'], 'elsewhere'],
  ['own users, dashboard', ['Unauthorized access attempt to dashboard'], 'elsewhere'],
  [
    'pinojs/pino-http',
    [
      'request errored {"req":{"method":"POST","url":"/api/send","headers":{"host":"bot.up.railway.app"}},"res":{"statusCode":401},"err":{"message":"Unauthorized"}}',
    ],
    'elsewhere',
  ],
  ['Mailchimp', ['mailchimp: 401 API Key Invalid (authentication failure)'], 'elsewhere'],
  ['TikTok', ['TikTok API token expired'], 'elsewhere'],
  ['Twitter', ['TwitterApiError: 401 Unauthorized'], 'elsewhere'],
  ['colinhacks/zod', ['zod: Invalid input: expected string, received undefined at "token"'], 'elsewhere'],
];

const scan = (lines: readonly string[]) => {
  const { sanitizeExcerpt } = new Secrets();
  return scanLogs(
    lines.map((text) => ({ timestamp: NOW, text })),
    { patterns: BUILT_IN_PATTERNS, sanitizeExcerpt },
  );
};

describe.each([
  ['about the token', ABOUT_THE_TOKEN],
  ['a send error of Meta, not about the token', SEND_ERRORS],
  ['about another service, or good news', ELSEWHERE],
])('%s', (_kind, rows) => {
  test.each(rows)('%s', (_source, lines, right, hides = []) => {
    const { groups } = scan(lines);
    const found = groups[0]?.evidence ?? 'nothing';
    if (right === 'elsewhere') expect(['elsewhere', 'nothing']).toContain(found);
    else expect(found).toBe(right);
    const shown = groups.map(({ example }) => example).join('\n');
    for (const secret of hides) expect(shown).not.toContain(secret);
  });
});

test.each(ABOUT_THE_TOKEN.filter(([, [line = '']]) => line.includes('rror validating')))(
  'the excerpt shows what was found: %s',
  (_source, lines) => {
    expect(scan(lines).groups[0]?.example).toContain('rror validating');
  },
);

test('lines of other services and send errors leave a healthy token at info, and none is strong', () => {
  const lines = [...ELSEWHERE, ...SEND_ERRORS].flatMap(([, each]) => each);
  const findings = scan(lines);
  expect(lines.length).toBeGreaterThan(110);
  expect(findings).toMatchObject({ count: 0, strong: 0 });
  const verdict = decide({
    now: NOW,
    checkIntervalMs: 1_800_000,
    health: { state: 'valid', level: 'info', reasons: [] },
    notes: [],
    logs: { is: 'read', findings, truncated: false },
    issueIsOpen: false,
  });
  expect(verdict).toMatchObject({ level: 'info', reasons: [] });
});
