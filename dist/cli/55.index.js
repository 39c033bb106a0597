export const id = 55;
export const ids = [55];
export const modules = {

/***/ 7624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ decode),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   iM: () => (/* binding */ splitUrl),
/* harmony export */   n6: () => (/* binding */ webOrigin)
/* harmony export */ });
// Takes a notification URL apart the way Apprise does, whose URLs are not quite those of the web.
const URL_PARTS = /^([a-z]+):\/\/(?:([^/?]*)@)?([^/?]*)(\/[^?]*)?(?:\?(.*))?$/is;
/**
 * Nothing where the text is no URL, or holds control characters. Unlike a web URL, a host may hold a colon or spaces
 * (`tgram://123:abc/456`), a `#` and a `+` mean themselves, and a `%` that encodes nothing stays.
 * https://appriseit.com/getting-started/universal-syntax/
 */
function splitUrl(text) {
    const match = URL_PARTS.exec(text);
    if (!match)
        return undefined;
    const [, scheme = '', login, host = '', rawPath = '', query = ''] = match;
    const [user, ...password] = login?.split(':') ?? [];
    const url = {
        scheme: scheme.toLowerCase(),
        ...(user ? { user: decode(user) } : {}),
        ...(password.length > 0 ? { password: decode(password.join(':')) } : {}),
        host: decode(host),
        path: rawPath.split('/').filter(Boolean).map(decode),
        rawPath,
        query: new Map(query.split('&').filter(Boolean).map(splitPair)),
    };
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a decoded line break would begin a header of its own
    return /[\x00-\x1f\x7f]/.test([url.user, url.password, url.host, ...url.path, ...url.query].flat().join(' '))
        ? undefined
        : url;
}
function splitPair(pair) {
    const [name = '', ...value] = pair.split('=');
    return [decode(name), decode(value.join('='))];
}
/** The text without percent-encoding; as it is where that is broken. */
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** This very machine, with or without a port. */
function isLoopback(host) {
    return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host);
}
/** `https://host:port`, or http on loopback: messages and passwords must not travel in the clear. */
function webOrigin({ scheme, host }) {
    const secure = scheme.endsWith('s');
    if (!/^(?:[a-z0-9_.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/i.test(host) || !URL.canParse(`https://${host}`))
        return { problem: 'has no usable host name and port' };
    if (!secure && !isLoopback(host))
        return { problem: `would send in the clear; write \`${scheme}s://\` (without TLS only to this very machine)` };
    return `${secure ? 'https' : 'http'}://${host}`;
}


/***/ }),

/***/ 9055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readChannelSettings: () => (/* binding */ readChannelSettings),
  readSettings: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: ./build/core/reason.js
var reason = __webpack_require__(4220);
// EXTERNAL MODULE: ./build/core/report/notification.js
var report_notification = __webpack_require__(7310);
// EXTERNAL MODULE: ./build/notify/channels/channel.js
var channel = __webpack_require__(4606);
// EXTERNAL MODULE: ./build/notify/channels/url.js
var channels_url = __webpack_require__(7624);
;// CONCATENATED MODULE: ./build/notify/channels/apprise.js
// Everything else, by an Apprise API server, which knows more than a hundred services.



const TYPE = { info: 'info', warning: 'warning', error: 'failure', critical: 'failure' };
/** Apprise cuts further for each service. */
const MAX_LENGTH = 10_000;
/** https://appriseit.com/api/endpoints/, https://appriseit.com/services/apprise_api/ */
const apprise = {
    kind: 'apprise',
    schemes: ['apprise', 'apprises'],
    parameters: ['tags'],
    shape: '`apprises://host/token`, the token being the key under which the server holds its configuration',
    fix: 'Check that the Apprise server has a configuration under that key, and its log: 424 says that a service behind it refused.',
    read(url) {
        const origin = (0,channels_url/* webOrigin */.n6)(url);
        if (typeof origin !== 'string')
            return origin;
        const token = url.path.at(-1) ?? '';
        const tags = url.query.get('tags');
        if (!/^[\w-]{1,128}$/.test(token))
            return undefined;
        const folder = url.path.slice(0, -1).map((part) => `${encodeURIComponent(part)}/`);
        return [
            {
                by: 'http',
                // An empty 204 means that nothing is configured there, and nobody was told.
                delivered: 200,
                post: (notification) => (0,channel/* jsonPost */.Hv)(`${origin}/${folder.join('')}notify/${token}`, {
                    title: (0,report_notification/* titleLine */.Nl)(notification),
                    body: (0,report_notification/* renderBody */.lc)(notification, { maxLength: MAX_LENGTH }) || (0,report_notification/* titleLine */.Nl)(notification),
                    type: TYPE[notification.level],
                    format: 'text',
                    ...(tags ? { tag: tags } : {}),
                }, (0,channel/* basicAuth */.tB)(url.user, url.password)),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/notify/channels/discord.js
// Discord, by a channel's webhook.


const URL_OR_MARKUP = /(https?:\/\/[^\s<]+)|[\\*_~`|>#+\-[\]()<@]/g;
/** No preview of links. https://discord.com/developers/docs/resources/message#message-object-message-flags */
const SUPPRESS_EMBEDS = 1 << 2;
/** A backslash before everything that is Markdown there, except inside links, which it would break. */
function escapeDiscord(text) {
    return text.replace(URL_OR_MARKUP, (match, url) => url ?? `\\${match}`);
}
/** https://discord.com/developers/docs/resources/webhook#execute-webhook, https://appriseit.com/services/discord/ */
const discord = {
    kind: 'discord',
    schemes: ['discord'],
    nativeHosts: ['discord.com', 'discordapp.com', 'ptb.discord.com', 'canary.discord.com'],
    parameters: ['thread', 'thread_id'],
    shape: '`discord://WebhookID/WebhookToken` or `https://discord.com/api/webhooks/WebhookID/WebhookToken`',
    fix: 'Look under Edit Channel → Integrations → Webhooks in Discord, make a new one if it is gone, and put its URL into `notify`.',
    read({ scheme, user, host, path, query }) {
        const native = /^api\/(?:v\d+\/)?webhooks\/([^/]+)\/([^/]+)$/.exec(path.join('/'));
        const [id = '', token = '', ...more] = scheme === 'https' ? (native?.slice(1) ?? []) : [host, ...path];
        const thread = query.get('thread') ?? query.get('thread_id') ?? '';
        if (more.length > 0 || !/^\d+$/.test(id) || !/^[\w-]+$/.test(token) || !/^\d*$/.test(thread))
            return undefined;
        return [
            {
                by: 'http',
                post: (notification, endpoints) => (0,channel/* jsonPost */.Hv)(`${endpoints.discord}/api/webhooks/${id}/${token}${thread ? `?thread_id=${thread}` : ''}`, {
                    content: (0,report_notification/* renderMessage */.e4)(notification, { maxLength: 2000, quote: escapeDiscord }),
                    allowed_mentions: { parse: [] },
                    flags: SUPPRESS_EMBEDS,
                    ...(user ? { username: user } : {}),
                }),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/notify/channels/json.js
// A webhook of one's own: the message as JSON.



/** Not a limit of anybody's, but an end. */
const json_MAX_LENGTH = 10_000;
/** https://appriseit.com/services/json/: `-name` goes into the address, `+Name` is a header. */
const json = {
    kind: 'json',
    schemes: ['json', 'jsons'],
    parameters: ['-*', '+*'],
    shape: '`jsons://host/path`, with `user:password@` in front, `?-name=value` for a query and `?+Name=value` for a header where they are needed',
    fix: 'Check the address, and what it wants for a password or header; its own log says why it refused.',
    read(url) {
        const origin = (0,channels_url/* webOrigin */.n6)(url);
        if (typeof origin !== 'string')
            return origin;
        const address = new URL(url.rawPath || '/', origin);
        const headers = { ...(0,channel/* basicAuth */.tB)(url.user, url.password) };
        for (const [name, value] of url.query) {
            if (name.startsWith('-'))
                address.searchParams.append(name.slice(1), value);
            if (name.startsWith('+'))
                headers[name.slice(1).toLowerCase()] = value;
        }
        const isHeader = ([name, value]) => /^[\w-]+$/.test(name) && /^[\x20-\x7e]*$/.test(value);
        if (!Object.entries(headers).every(isHeader))
            return { problem: 'has a header that is not plain ASCII' };
        return [
            {
                by: 'http',
                post: (notification) => {
                    const { level, bot, state = null, url: link = null } = notification;
                    const message = (0,report_notification/* renderBody */.lc)({ ...notification, url: '' }, { maxLength: json_MAX_LENGTH });
                    return (0,channel/* jsonPost */.Hv)(address.href, { level, title: (0,report_notification/* titleLine */.Nl)(notification), message, url: link, bot, state }, headers);
                },
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/notify/channels/mail.js
// E-mail, by any server that speaks SMTP.


const ADDRESS = /^(?:[^<>]*<[^\s@<>,;]+@[^\s@<>,;]+>|[^\s@<>,;]+@[^\s@<>,;]+)$/;
/** Long enough for everything, short enough for every server. */
const mail_MAX_LENGTH = 20_000;
/** https://appriseit.com/services/email/ */
const mail = {
    kind: 'mail',
    schemes: ['mailto', 'mailtos'],
    parameters: ['user', 'pass', 'smtp', 'from', 'to', 'mode'],
    shape: '`mailtos://user:password@host?from=me@example.com&to=you@example.com`, with `&smtp=` where the server has another name; an @ in the user name is written %40',
    fix: 'Check user and password (many providers want an app password or an API key), and that the server lets this sender write to this recipient.',
    read(url) {
        const { query, path } = url;
        const server = readServer(url);
        const user = server?.login?.user;
        const domain = url.host.replace(/:\d+$/, '');
        const from = query.get('from') ?? (user?.includes('@') ? user : `${user ?? ''}@${domain}`);
        const named = [...path, ...(query.get('to') ?? '').split(',')].map((address) => address.trim()).filter(Boolean);
        const recipients = named.length > 0 ? named : [from];
        if (!server || ![from, ...recipients].every((address) => ADDRESS.test(address)))
            return undefined;
        return recipients.map((to) => ({
            by: 'smtp',
            mail: (notification) => ({
                server,
                from,
                to,
                subject: (0,report_notification/* titleLine */.Nl)(notification),
                text: `${(0,report_notification/* renderBody */.lc)(notification, { maxLength: mail_MAX_LENGTH })}\n`,
            }),
        }));
    },
};
function readServer({ scheme, host, query, ...url }) {
    const [, domain, ownPort] = /^(.*?)(?::(\d{1,5}))?$/.exec(host) ?? [];
    const name = query.get('smtp') ?? domain ?? '';
    const mode = query.get('mode') ?? (ownPort === '465' ? 'ssl' : 'starttls');
    const user = query.get('user') ?? url.user;
    const password = query.get('pass') ?? url.password;
    if (!/^(?:[a-z0-9_.-]+|\[[0-9a-f:]+\])$/i.test(name) || !/^(?:ssl|starttls)$/.test(mode))
        return undefined;
    const login = user !== undefined && password !== undefined ? { user, password } : undefined;
    if (!login && (user ?? password) !== undefined)
        return undefined;
    const usualPort = mode === 'ssl' ? 465 : scheme === 'mailtos' ? 587 : 25;
    return {
        host: name.replace(/[[\]]/g, ''),
        port: Number(ownPort ?? usualPort),
        secure: mode === 'ssl',
        // A password never travels in the clear, whatever the scheme says.
        requireTls: scheme === 'mailtos' || (login !== undefined && !(0,channels_url/* isLoopback */.U9)(name)),
        ...(login ? { login } : {}),
        ...(ownPort === undefined && !query.has('smtp') ? { addressDomain: name } : {}),
    };
}

;// CONCATENATED MODULE: ./build/notify/channels/ntfy.js
// ntfy: push messages to phones, by ntfy.sh or a server of one's own.



/** 2 makes no sound, 5 rings through. https://docs.ntfy.sh/publish/#message-priority */
const PRIORITY = { info: 2, warning: 3, error: 4, critical: 5 };
/** 4,096 bytes, and three at most for a code unit: what is longer would become an attachment. */
const ntfy_MAX_LENGTH = 1300;
/** https://docs.ntfy.sh/publish/#publish-as-json (a header could not hold the title’s emoji), https://appriseit.com/services/ntfy/ */
const ntfy = {
    kind: 'ntfy',
    schemes: ['ntfy', 'ntfys'],
    parameters: ['token'],
    shape: '`ntfy://topic` for ntfy.sh, or `ntfys://host/topic`, with `user:password@` or `token@` in front where one is needed',
    fix: 'Check the topic, and that user, password or access token may write to it.',
    read(url) {
        const isPublic = url.path.length === 0 || /^ntfy\.sh$/i.test(url.host);
        const topics = url.path.length > 0 ? url.path : [url.host];
        const origin = isPublic ? '' : (0,channels_url/* webOrigin */.n6)(url);
        if (typeof origin !== 'string')
            return origin;
        if (!topics.every((topic) => /^[\w-]{1,64}$/.test(topic)))
            return undefined;
        return topics.map((topic) => ({
            by: 'http',
            post: (notification, endpoints) => (0,channel/* jsonPost */.Hv)(`${isPublic ? endpoints.ntfy : origin}/`, message(topic, notification), authorization(url)),
        }));
    },
};
function message(topic, notification) {
    const title = (0,report_notification/* titleLine */.Nl)(notification);
    return {
        topic,
        title,
        message: (0,report_notification/* renderBody */.lc)(notification, { maxLength: ntfy_MAX_LENGTH }) || title,
        priority: PRIORITY[notification.level],
        ...(notification.url ? { click: notification.url } : {}),
    };
}
/** Access tokens begin with `tk_`. https://docs.ntfy.sh/publish/#access-tokens */
function authorization({ user, password, query }) {
    const token = query.get('token') ?? (password === undefined && user?.startsWith('tk_') ? user : undefined);
    return token ? { authorization: `Bearer ${token}` } : (0,channel/* basicAuth */.tB)(user, password);
}

;// CONCATENATED MODULE: ./build/notify/channels/slack.js
// Slack, by an incoming webhook.


/** The three characters by which mentions and links begin. https://docs.slack.dev/messaging/formatting-message-text */
function escapeSlack(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks, https://appriseit.com/services/slack/ */
const slack = {
    kind: 'slack',
    schemes: ['slack'],
    nativeHosts: ['hooks.slack.com'],
    shape: '`slack://TokenA/TokenB/TokenC` or `https://hooks.slack.com/services/TokenA/TokenB/TokenC`, an incoming webhook',
    fix: 'Look at the incoming webhooks of the Slack app, make a new one if it is gone, and put its URL into `notify`.',
    read({ scheme, user, host, path }) {
        const [services, ...nativeTokens] = path;
        const tokens = scheme === 'https' ? nativeTokens : [host, ...path];
        if (scheme === 'https' && services !== 'services')
            return undefined;
        if (tokens.length !== 3 || !tokens.every((token) => /^[A-Za-z0-9]+$/.test(token)))
            return undefined;
        return [
            {
                by: 'http',
                post: (notification, endpoints) => (0,channel/* jsonPost */.Hv)(`${endpoints.slack}/services/${tokens.join('/')}`, {
                    text: (0,report_notification/* renderMessage */.e4)(notification, { maxLength: 4000, quote: escapeSlack }),
                    // Asterisks, backticks and tildes have no escape: formatting as a whole is off.
                    mrkdwn: false,
                    unfurl_links: false,
                    unfurl_media: false,
                    ...(user ? { username: user } : {}),
                }),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/notify/channels/telegram.js
// Telegram, by a bot that writes into chats.


/** Plain text has no markup, but an `@name` in it calls that person: a lookalike does not. */
function escapeTelegram(text) {
    return text.replace(/@(?=\w)/g, '＠');
}
/** https://core.telegram.org/bots/api#sendmessage, https://appriseit.com/services/telegram/ */
const telegram = {
    kind: 'telegram',
    schemes: ['tgram'],
    parameters: ['topic'],
    shape: '`tgram://BotToken/ChatID`, with one chat or several; a group’s id begins with `-`',
    fix: 'Check with @BotFather that the bot’s token still holds, and that the chat’s id is right and the bot has been started or added there.',
    read({ host, path, query }) {
        const token = host.replace(/^bot/i, '');
        const chats = path.map((chat) => /^(-?\d+|@?[A-Za-z]\w*)(?::(\d+))?$/.exec(chat));
        if (!/^\d+:[\w-]+$/.test(token) || chats.length === 0 || !/^\d*$/.test(query.get('topic') ?? ''))
            return undefined;
        const deliveries = [];
        for (const chat of chats) {
            if (!chat)
                return undefined;
            const [, id = '', topic = query.get('topic')] = chat;
            deliveries.push({
                by: 'http',
                post: (notification, endpoints) => (0,channel/* jsonPost */.Hv)(`${endpoints.telegram}/bot${token}/sendMessage`, {
                    chat_id: /^[A-Za-z]/.test(id) ? `@${id}` : id,
                    ...(topic ? { message_thread_id: Number(topic) } : {}),
                    text: (0,report_notification/* renderMessage */.e4)(notification, { maxLength: 4000, quote: escapeTelegram }),
                    link_preview_options: { is_disabled: true },
                }),
            });
        }
        return deliveries;
    },
};

;// CONCATENATED MODULE: ./build/notify/channels/twilio.js
// Text messages to phones, by Twilio.


/** Three segments in the alphabet of SMS, and one emoji more than doubles them: nobody reads or pays for more. */
const twilio_MAX_LENGTH = 480;
/** https://www.twilio.com/docs/messaging/api/message-resource, https://appriseit.com/services/twilio/ */
const twilio = {
    kind: 'twilio',
    schemes: ['twilio'],
    parameters: ['apikey'],
    shape: '`twilio://AccountSID:AuthToken@FromPhoneNo/ToPhoneNo`, numbers with their country code; text messages only, no calls and no WhatsApp',
    fix: 'Check account SID, auth token and sender in the Twilio console, and that the account may write to that country.',
    read({ user, password, host, path, query }) {
        const from = readNumber(host);
        const isShortCode = from !== undefined && !from.startsWith('+');
        const recipients = path.length > 0 ? path.map(readNumber) : [isShortCode ? undefined : from];
        if (!user || !/^AC[0-9a-f]+$/i.test(user) || !password || !from)
            return undefined;
        if (!recipients.every((to) => to?.startsWith('+')))
            return undefined;
        return recipients.map((to = '') => ({
            by: 'http',
            post: (notification, endpoints) => ({
                url: `${endpoints.twilio}/2010-04-01/Accounts/${user}/Messages.json`,
                headers: {
                    'content-type': 'application/x-www-form-urlencoded',
                    ...(0,channel/* basicAuth */.tB)(query.get('apikey') ?? user, password),
                },
                body: new URLSearchParams({
                    To: to,
                    From: from,
                    Body: (0,report_notification/* renderMessage */.e4)(notification, { maxLength: twilio_MAX_LENGTH }),
                }).toString(),
            }),
        }));
    },
};
/** `+19005559999` however it was written; five or six digits are a short code. */
function readNumber(text) {
    const digits = text.replace(/[\s()+.-]/g, '');
    if (/^\d{5,6}$/.test(digits))
        return digits;
    return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : undefined;
}

;// CONCATENATED MODULE: ./build/notify/parse-urls.js
// The text of `notify`, one URL a line in Apprise's spelling, becomes channels. Nothing of a URL stands in a problem.










const KINDS = [slack, discord, telegram, mail, twilio, ntfy, json, apprise];
/**
 * `level=` on any URL is its threshold: `info` unless given, since only changes are told, and their end should be.
 * https://appriseit.com/getting-started/universal-syntax/
 */
function parseNotifyUrls(text) {
    const channels = [];
    const problems = [];
    for (const [index, line] of text.split('\n').entries()) {
        if (line.trim() === '')
            continue;
        const url = (0,channels_url/* splitUrl */.iM)(line.trim());
        const found = url ? readChannels(url) : 'is no URL such as `slack://…`';
        if (typeof found === 'string')
            problems.push(`\`notify\`, line ${index + 1}: ${found}.`);
        else
            for (const channel of found)
                channels.push({ ...channel, name: nextName(channel.name, channels) });
    }
    return { channels, problems };
}
/** The channels that one URL names, called by their kind; or what is wrong with it. */
function readChannels(url) {
    const kind = KINDS.find(({ schemes, nativeHosts }) => url.scheme === 'https' ? nativeHosts?.includes(url.host.toLowerCase()) : schemes.includes(url.scheme));
    if (!kind)
        return describeUnknown(url.scheme);
    const threshold = (url.query.get('level') ?? 'info');
    if (!reason/* LEVELS */.A_.includes(threshold))
        return `(${kind.kind}) \`level\` must be one of ${code(reason/* LEVELS */.A_)}`;
    const parameters = ['level', ...(kind.parameters ?? [])];
    if ([...url.query.keys()].some((name) => !parameters.some((known) => matches(name, known))))
        return `(${kind.kind}) has a parameter that is not known here; known are ${code(parameters)}`;
    const deliveries = kind.read(url);
    if (!deliveries)
        return `(${kind.kind}) does not read ${kind.shape}`;
    if ('problem' in deliveries)
        return `(${kind.kind}) ${deliveries.problem}`;
    return deliveries.map((delivery) => ({ name: kind.kind, threshold, fix: kind.fix, delivery }));
}
function describeUnknown(scheme) {
    if (/^https?$/.test(scheme))
        return 'is a web address that belongs to neither Slack nor Discord; to get JSON there, write `jsons://` in place of `https://`';
    const schemes = KINDS.flatMap((kind) => kind.schemes).map((known) => `${known}://`);
    return `begins like no channel that is built in. These are: ${code(schemes)}; an Apprise API server (\`apprises://\`) passes on to all others`;
}
function matches(name, known) {
    return known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : name === known;
}
function nextName(kind, channels) {
    return `${kind} #${channels.filter(({ name }) => name.startsWith(`${kind} #`)).length + 1}`;
}
function code(words) {
    return words.map((word) => `\`${word}\``).join(', ');
}

;// CONCATENATED MODULE: ./build/notify/secret-parts.js
// Which parts of a notification or heartbeat URL nobody may see, for the redactor and the runner's masks.

const SHORTEST_PART = 8;
/** Public names: knowing them gives nobody anything, and masking them would garble our own sentences. */
const PUBLIC = new Set([
    ...[
        'hooks.slack.com',
        'discord.com',
        'discordapp.com',
        'ptb.discord.com',
        'canary.discord.com',
        'services',
        'webhooks',
    ],
    ...['smtp.sendgrid.net', 'smtp.mailgun.org', 'smtp.eu.mailgun.org', 'smtp.gmail.com', 'gmail.com', 'googlemail.com'],
    ...['hc-ping.com', 'healthchecks.io', 'uptime.betterstack.com', 'heartbeat', 'cronitor.link'],
]);
/** Stands in nearly everything that is said; what is left and right of it in a topic or path is masked. */
const OUR_OWN_WORD = /whatsapp/i;
/** Parameters that hold one of a few known words. */
const WORD_PARAMETER = /^(?:level|mode)=/i;
/**
 * User, password, host, parts of the path and values of the query, as they stand there and decoded, if they have eight
 * characters or more. Works on anything, a URL or not, so that it can come before every check.
 */
function secretParts(url) {
    const [, address = '', query = ''] = /^(?:[a-z]+:\/\/)?([^?]*)\??(.*)$/is.exec(url.trim()) ?? [];
    const values = query
        .split('&')
        .filter((pair) => !WORD_PARAMETER.test(pair))
        .flatMap((pair) => pair.slice(pair.indexOf('=') + 1).split(','));
    const parts = [address.split('/').slice(1), address.split(/[/@]/), address.split(/[/@:]/), values].flat();
    const pieces = parts.flatMap((part) => [part, (0,channels_url/* decode */.D4)(part)]).flatMap((part) => part.split(OUR_OWN_WORD));
    return [...new Set(pieces)].filter((piece) => piece.length >= SHORTEST_PART && !isPublic(piece));
}
function isPublic(piece) {
    return PUBLIC.has(piece.toLowerCase()) || (0,channels_url/* isLoopback */.U9)(piece);
}

// EXTERNAL MODULE: ./build/secret.js
var secret = __webpack_require__(5714);
// EXTERNAL MODULE: ./build/settings/inputs.js
var inputs = __webpack_require__(9511);
// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
// EXTERNAL MODULE: ./build/core/log-scan.js
var log_scan = __webpack_require__(4468);
;// CONCATENATED MODULE: ./build/settings/log-patterns.js
// The patterns that log lines are held against: the built-in ones, less those taken out, and the user's own.


/** The input `log-patterns`, understood; each problem is a sentence. */
function readPatterns(text) {
    const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    const removed = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1).trim());
    const own = compile(lines.filter((line) => !line.startsWith('!')));
    const names = log_scan/* BUILT_IN_PATTERNS */.ne.map((pattern) => pattern.name);
    const unknown = removed.filter((name) => !names.includes(name));
    return {
        patterns: [...log_scan/* BUILT_IN_PATTERNS */.ne.filter((pattern) => !removed.includes(pattern.name)), ...own.patterns],
        problems: [
            ...unknown.map((name) => `\`log-patterns\`: \`!${name}\` takes out no built-in pattern. These exist: ${names.map((known) => `\`${known}\``).join(', ')}.`),
            ...own.problems,
        ],
    };
}
/** On an engine that is linear by construction, each line held against all at once. */
function compile(names) {
    const problems = [];
    // A set, not one expression: two patterns may name a group alike, or leave a `\Q` open.
    const set = new build/* RE2Set */.QG(build/* RE2Set */.QG.UNANCHORED, build/* RE2JS */.L3.CASE_INSENSITIVE);
    const compiled = names.flatMap((name) => {
        try {
            return [{ name, id: set.add(name) }];
        }
        catch (error) {
            const why = error instanceof Error ? error.message : String(error);
            problems.push(`\`log-patterns\`: \`${name}\` is no pattern of the RE2 syntax (${why}). Look-around and back references are not part of it.`);
            return [];
        }
    });
    set.compile();
    let last;
    const match = (text) => {
        if (last?.text !== text)
            last = { text, ids: set.match(text) };
        return last.ids;
    };
    return {
        patterns: compiled.map(({ name, id }) => ({ name, matches: (text) => match(text).includes(id) })),
        problems,
    };
}

;// CONCATENATED MODULE: ./build/settings/settings.js
// Raw strings become Settings here, for every door alike; every problem is reported at once.





/** Reads and checks all inputs. Throws one `UserError` that names every problem. */
function readSettings(read, secrets, event) {
    const input = new inputs/* Reader */.V(read, secrets, { hidesValues: event.hidesValues === true });
    const command = input.oneOf('command', ['check', 'update', 'refresh', 'redeploy'], ' or `page`');
    const newToken = command === 'update' ? readNewToken(input, secrets, event) : undefined;
    for (const name of ['bot', 'shard']) {
        if (input.text(name) && !input.text('bots'))
            input.problem(`\`${name}\` chooses among \`bots\`, and that is empty.`);
    }
    const prefix = input.matching('variable-prefix', /^[A-Za-z_][A-Za-z0-9_]*$|^$/, 'letters, digits and _') ?? '';
    const token = input.secret('railway-token');
    const givenToken = command === 'update' ? undefined : input.secret('whatsapp-token');
    const autoRefresh = input.oneOf('auto-refresh', ['false', 'true']) === 'true';
    const autoRedeploy = input.oneOf('auto-redeploy', ['false', 'true']) === 'true';
    const autoSwitch = input.oneOf('auto-switch', ['false', 'true']) === 'true';
    const changesRailway = command !== 'check' || autoRefresh || autoRedeploy || autoSwitch;
    if (changesRailway && !token)
        input.problem(RAILWAY_TOKEN_NEEDED);
    if (command !== 'check' && event.name?.startsWith('pull_request'))
        input.problem(notForPullRequests(command));
    if (!changesRailway && !token && !givenToken) {
        input.problem('`railway-token` and `whatsapp-token` are both empty, so there is no token to check. Give `railway-token` (a project token, made in Railway under Project → Settings → Tokens and stored as a repository secret). A secret is empty in a workflow when its name is misspelt, and in pull requests from forks.');
    }
    const projectId = input.text('railway-project-id');
    const environmentId = input.text('railway-environment-id');
    const serviceId = input.text('railway-service-id');
    const phoneNumberId = input.matching('phone-number-id', /^\d{5,20}$/, 'digits only: the id of the number at Meta, not the number itself');
    const appId = input.matching('app-id', /^\d{5,20}$/, 'digits only, as in App settings → Basic');
    const appSecret = input.secret('app-secret');
    const githubToken = input.secret('github-token');
    const repo = input.matching('repo', /^[\w.-]+\/[\w.-]+$/, 'owner/name');
    const [owner = '', name = ''] = (repo ?? '').split('/');
    const warnBefore = input.text('warn-before') === 'auto' ? 'auto' : input.duration('warn-before', '1m', '60d', ' or `auto`');
    if (repo && !githubToken) {
        input.problem('`github-token` is empty, so no issue can be kept. Leave it out to use the token of the workflow.');
    }
    const history = input.oneOf('history', ['off', 'branch']);
    if (history === 'branch' && !repo)
        input.problem(HISTORY_NEEDS_REPO);
    const patterns = readPatterns(input.text('log-patterns') ?? '');
    for (const problem of patterns.problems)
        input.problem(problem);
    const workflow = /^[\w.-]+\.ya?ml$/;
    const monitorWorkflow = input.matching('monitor-workflow', workflow, 'the file name of a workflow, such as monitor.yml');
    const settings = {
        command,
        ...(newToken ? { newToken } : {}),
        ...(monitorWorkflow ? { monitorWorkflow } : {}),
        bot: {
            name: readBotName(input),
            target: {
                ...(projectId ? { projectId } : {}),
                ...(environmentId ? { environmentId } : {}),
                ...(serviceId ? { serviceId } : {}),
                variables: {
                    token: input.matching('token-variable', /^[A-Za-z_][A-Za-z0-9_]*$/, 'letters, digits and _') ??
                        `${prefix}WHATSAPP_ACCESS_TOKEN`,
                    phoneNumberId: `${prefix}WHATSAPP_PHONE_NUMBER_ID`,
                    appId: `${prefix}WHATSAPP_APP_ID`,
                    appSecret: `${prefix}WHATSAPP_APP_SECRET`,
                },
            },
            given: {
                ...(givenToken ? { token: givenToken } : {}),
                ...(phoneNumberId ? { phoneNumberId } : {}),
                ...(appId ? { appId } : {}),
                ...(appSecret ? { appSecret } : {}),
            },
            warnBefore,
            checkIntervalMs: input.duration('check-interval', '5m', '24h'),
            logWindowMs: input.duration('log-window', '0', '24h', ' (0 turns the scan off)'),
            logPatterns: patterns.patterns,
            issue: {
                label: input.matching('issue-label', /^[^,\n]{1,50}$/, 'one label of at most 50 characters, without a comma') ?? '',
                title: input.matching('issue-title', /^[^\n]{1,150}$/, 'one line of at most 150 characters') ?? '',
                assignees: readAssignees(input),
                excerpts: input.oneOf('issue-log-excerpts', ['auto', 'none', 'redacted']),
                updateWorkflow: input.matching('update-workflow', workflow, 'the file name of a workflow, such as update-token.yml') ?? '',
            },
            remindEveryMs: input.duration('remind-every', '0', '30d', ' (0 reminds never)'),
            rotation: {
                exchange: input.oneOf('exchange', ['auto', 'never']),
                force: input.oneOf('force', ['false', 'true']) === 'true',
                deployTimeoutMs: input.duration('deploy-timeout', '0', '11m', ' (0 does not wait)'),
            },
            autoRefresh,
            autoRedeploy,
            autoSwitch,
            blindAfterMs: input.duration('blind-after', '30m', '7d'),
        },
        ...(token
            ? {
                railway: {
                    url: input.url('railway-api-url'),
                    token,
                    tokenType: input.oneOf('railway-token-type', ['auto', 'project', 'account']),
                },
            }
            : {}),
        meta: {
            url: input.url('graph-api-url'),
            version: input.matching('graph-api-version', /^v\d+\.\d+$/, 'a version such as v26.0') ?? '',
        },
        ...(githubToken && repo ? { github: { token: githubToken, owner, repo: name } } : {}),
        history,
        channels: settings_readChannels(input, secrets),
        ...readHeartbeat(input, secrets),
        failOn: input.oneOf('fail-on', ['warning', 'error', 'critical', 'never']),
        dryRun: input.oneOf('dry-run', ['false', 'true']) === 'true',
    };
    input.throwProblems();
    return settings;
}
const RAILWAY_TOKEN_NEEDED = '`railway-token` is empty, so nothing on Railway can be changed. Store a project token as the secret `RAILWAY_TOKEN`.';
const HISTORY_NEEDS_REPO = '`history: branch` needs a repository to keep it in: give `repo` and `github-token` as well.';
function notForPullRequests(command) {
    return `\`command: ${command}\` does not run for pull requests, whose code and inputs may be a stranger’s. Start it by hand: \`on: workflow_dispatch\`.`;
}
/**
 * The token that a person typed into the workflow's form goes before the stored secret; masked before anything else.
 * Absent text is left to the rotation, which says what to paste.
 */
function readNewToken(input, secrets, event) {
    const typed = event.name === 'workflow_dispatch' ? (event.input(input.text('token-input') ?? '') ?? '') : '';
    secrets.keep(typed);
    secrets.keep(typed.trim());
    const stored = input.secret('whatsapp-token')?.reveal() ?? '';
    const isTyped = typed.trim() !== '';
    return { text: isTyped ? typed : stored, alsoSecret: isTyped && stored !== '' };
}
/** What a test message needs, and no more. Throws one `UserError` that names every problem. */
function readChannelSettings(read, secrets) {
    const input = new inputs/* Reader */.V(read, secrets);
    const found = { name: readBotName(input), channels: settings_readChannels(input, secrets) };
    input.throwProblems();
    return found;
}
function readBotName(input) {
    return input.matching('bot-name', /^[a-z0-9-]{1,40}$/, 'at most 40 of a-z, 0-9 and -') ?? '';
}
/** Each part of a notification URL is a secret; not the whole, or every address of the same service would be one. */
function settings_readChannels(input, secrets) {
    const text = input.text('notify') ?? '';
    for (const line of text.split('\n'))
        for (const part of secretParts(line.trim()))
            secrets.keep(part);
    const { channels, problems } = parseNotifyUrls(text);
    for (const problem of problems)
        input.problem(problem);
    return channels;
}
function readHeartbeat(input, secrets) {
    const text = input.text('heartbeat-url');
    if (!text)
        return {};
    for (const part of secretParts(text))
        secrets.keep(part);
    return { heartbeatUrl: new secret/* Secret */.z(input.url('heartbeat-url').href) };
}
function readAssignees(input) {
    const names = (input.text('issue-assignees') ?? '')
        .split(/[\s,]+/)
        .map((name) => name.replace(/^@/, ''))
        .filter(Boolean);
    if (names.length > 10 || names.some((name) => !/^[A-Za-z0-9-]{1,39}$/.test(name))) {
        input.problem('`issue-assignees` must be at most 10 GitHub login names, separated by commas.');
    }
    return names;
}


/***/ })

};
