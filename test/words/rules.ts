// How the product speaks, as a table: what is not said, and what is said instead.

export interface Rule {
  /** What no reader should meet. */
  never: RegExp;
  say: string;
}

/** One meaning, one word. */
const TERMS: readonly Rule[] = [
  { never: /\bcredentials?\b/, say: 'access token, then token; or secret, where it may be any' },
  { never: /\b(?:access|Railway|WhatsApp|Meta|your|new|old|stored) keys?\b/, say: 'token' },
  { never: /\bhand(?:s|ed|ing)? (?:[\w-]+ ){0,3}in\b/, say: 'replace the token' },
  { never: /\bin (?:the|its) place of\b|\b(?:in|into) its place\b|\bswap\w*/, say: 'replace the token' },
  { never: /\bstor(?:e|es|ing)\b|\b(?:is|was|are|were|be|been|being) stored\b/, say: 'save (to Railway)' },
  { never: /\bput(?:s|ting)? (?:[\w-]+ ){0,3}(?:token|variable)\b/, say: 'save to Railway' },
  { never: /\bprov(?:e|es|ed|en|ing)\b/, say: 'verify' },
  { never: /\btr(?:y|ies|ied) (?:the|a|this|that|its) (?:new )?token\b/, say: 'verify' },
  { never: /\brefresh(?:es|ed|ing)?\b/, say: 'renew (the command and the input keep their names, in backticks)' },
  { never: /\bhour tokens?\b|\bmakeshift\b|\bshort-lived (?:user )?(?:access )?tokens?\b/, say: 'temporary token' },
  { never: /\bsystem-user\b|\b(?:tokens?|one) (?:of|made by) (?:a|the) system user\b/, say: 'system user token' },
  { never: /\bfindings?\b/, say: 'log lines; looks like an authentication error' },
  { never: /\blooks like authentication errors\b/, say: 'looks like an authentication error' },
  { never: /\bset up wrong(?:ly)?\b|\bwrong(?:ly)? set[- ]up\b/, say: 'setup problem' },
  { never: /\bmend(?:s|ed|ing)?\b|\bput(?:s|ting)? (?:[\w-]+ ){0,2}right\b/, say: 'fix' },
  {
    never: /\btak(?:es?|ing) no (?!time|part|longer)|\bshows nothing\b/,
    say: 'rejected (by Meta), refused (by Railway, GitHub)',
  },
  { never: /\bbots? (?:is |are |still |not )*answer(?:s|ing)?\b|\bsilent(?:ly)?\b|\bsilence\b/, say: 'up, down' },
  { never: /\b(?:un)?watched\b/, say: 'monitored, not monitored' },
  { never: /\bnoticed\b/, say: 'detected' },
  { never: /(?-i:\bEnded\b)/, say: 'resolved' },
  { never: /\blasted\b/, say: 'duration' },
  { never: /\bit (?:still )?lasts\b(?! (?:\d+|an?|for|longer|up|until)\b)/, say: 'ongoing' },
  { never: /\bTelling people\b|\bA memory\b|\bA page to look at\b/, say: 'notifications, history, status page' },
  { never: /\bfound out\b|\bfinds out\b|\b(?:not|may|cannot|to) find (?:\w+ )?out\b/, say: "couldn't check" },
];

const BANNED: readonly Rule[] = [
  { never: /\bby (?:itself|themselves)\b/, say: 'What happens next; automatic; on its own schedule' },
  { never: /\bby hand\b/, say: 'What you need to do; manually' },
  { never: /\blikewise\b/, say: 'also' },
  { never: /\bbesides\b/, say: 'also, as well as, apart from' },
  { never: /\bl(?:ies|ay|ying) (?:in|ready|at)\b/, say: 'is in, is at' },
  { never: /\bof (?:its|their) own\b/, say: 'its own, separate' },
  { never: /\bgo(?:es|ing)? by\b/, say: 'from, judging by' },
  { never: /\bforeseen\b/, say: 'expected' },
  {
    never:
      /(?<!\b(?:there|here) )\b(?:is|are|was|were) no (?!longer\b|more\b|later\b|earlier\b|less\b|\w+er\b)(?=[a-z])/,
    say: 'is not',
  },
  {
    never:
      /\b(?<!\b(?:out|because|instead|most|all|one|some|each|none|any|part) )of (?:(?:an?|the|its|your|our|their|this|that|these|those|every|each|another) )?(?!(?:all|any|both|each|many|most|none|one|part|some)\b)[\w`-]+ of (?:an?|the|its|your|our|their|this|that|another)\b/,
    say: 'no chain of "of": name the two as one noun, or make two sentences',
  },
  { never: /\b(?:dies|died|dying|dead|death)\b/, say: 'expires, expired, not working' },
  { never: /(?<!-)\b(?:lives|lived|to live)\b/, say: 'expires, lasts, is on' },
  { never: /\b(?:some|no)body\b|\bwhoever\b|\ba person\b/, say: 'name the service, or say you' },
  { never: /\bthings?\b/, say: 'name it' },
];

const NUMBERS: readonly Rule[] = [
  { never: /\d+ d \d+ h\b|\b\d+ d\b/, say: '59 days' },
  { never: /\d %/, say: '99.59%' },
];

/** As words are spelled in Britain, and as in the United States. */
const SPELLINGS: readonly (readonly [never: string, say: string])[] = [
  ['acknowledgement', 'acknowledgment'],
  ['analys(?:e|ed|es|ing)', 'analyze'],
  ['artefacts?', 'artifact'],
  ['cancell(?:ed|ing)', 'canceled, canceling'],
  ['catalogues?', 'catalog'],
  ['centres?', 'center'],
  ['(?:defen|offen|licen)ces?', 'defense, offense, license'],
  ['fulfil(?:s|ment)?', 'fulfill'],
  ['gr[e]y(?:ed)?', 'gray'],
  ['judgements?', 'judgment'],
  ['(?:label|model|travel|signal|total|channel|level|tunnel)l(?:ed|ing)', 'one l: labeled, modeled, traveled'],
  ['(?:learn|spel|burn)t', 'learned, spelled'],
  ['[a-z]*(?:behavi|col|fav|hon|neighb|lab|flav|harb|rum)our[a-z]*', 'or, not our: behavior, color'],
  ['programmes?', 'program'],
  [
    '(?:apolog|author|categor|custom|emphas|final|general|initial|local|maxim|minim|modern|neutral|normal|optim|organ|priorit|random|real|recogn|reorgan|sanit|serial|special|stabil|standard|summar|synchron|token|unauthor|util|visual)is(?:e|ed|es|ing|ation)',
    'ize, not ise: recognize, authorize',
  ],
  ['set-ups?', 'setup'],
  ['whilst|amongst', 'while, among'],
];

export const RULES: readonly Rule[] = [
  ...TERMS,
  ...BANNED,
  ...NUMBERS,
  ...SPELLINGS.map(([never, say]) => ({ never: new RegExp(`\\b(?:${never})\\b`), say })),
];

/** Words that are not ours to choose; what they cover is not looked at. */
export const ALLOWED: readonly { words: RegExp; because: string }[] = [
  { words: /`[^`]{1,100}`/g, because: 'a name, or a command to type' },
  { words: /^\s*\$ (?:\S+ ?)+/gm, because: 'a command to type' },
  { words: /\bwhatsapp-token-manager (?:help )?[a-z]+/g, because: 'a command to type' },
  { words: /https?:\/\/\S+|\]\([^)]*\)/g, because: 'an address' },
  { words: /(?<![\w-])--?[a-z][\w-]*|\bauto-refresh\b/g, because: 'a flag, or an input that is spoken of' },
  { words: /<[a-z/!][^>]*>/gi, because: 'markup' },
  { words: /\bdead man['’]s switch\b/gi, because: 'the name of such a service, by which it is looked for' },
];

/** A sentence with more words is hard to read at three in the morning. */
export const MOST_WORDS = 25;
