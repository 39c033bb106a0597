// The two sentences that everything about a dead token begins with, to the letter.

/** Where a new token is the cure. */
export const CRITICAL_LINE = '🚨 WHATSAPP TOKEN EXPIRED - MANUAL UPDATE REQUIRED 🚨';

/** Where it is not. */
export const BLOCKED_LINE = '🚨 WHATSAPP ACCOUNT BLOCKED - A NEW TOKEN WILL NOT HELP 🚨';
