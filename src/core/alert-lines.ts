// The two sentences that people and the log scan know our loudest alerts by.

/** What an alert says when a new token is the cure, bare of ornament. */
export const CRITICAL_WORDS = 'WHATSAPP TOKEN EXPIRED - MANUAL UPDATE REQUIRED';
/** What an alert says when Meta restricts the account, bare of ornament. */
export const BLOCKED_WORDS = 'WHATSAPP ACCOUNT BLOCKED - A NEW TOKEN WILL NOT HELP';

/** The first line for an expired or invalid token. */
export const CRITICAL_LINE = `🚨 ${CRITICAL_WORDS} 🚨`;
/** The first line for a blocked app or account. */
export const BLOCKED_LINE = `🚨 ${BLOCKED_WORDS} 🚨`;
