/** What a bot may be called: it is part of issues, of file names and of addresses. */
export const BOT_NAME = /^[a-z0-9-]{1,40}$/;
