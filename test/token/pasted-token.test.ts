import { describe, expect, test } from '@jest/globals';
import { cleanPasted } from '../../src/token/pasted-token.ts';
import { aToken } from '../support/builders.ts';

const TOKEN = aToken('a');

describe('what people paste along is taken off', () => {
  test.each([
    ['nothing else', TOKEN],
    ['white space around', `  ${TOKEN}\t `],
    ['a trailing line feed', `${TOKEN}\n`],
    ['a trailing line break of Windows, and an empty line before', `\r\n${TOKEN}\r\n`],
    ['a no-break space behind', `${TOKEN}\u00a0`],
    ['a byte order mark', `\uFEFF${TOKEN}`],
    ['double quotes', `"${TOKEN}"`],
    ['single quotes', `'${TOKEN}'`],
    ['backticks', `\`${TOKEN}\``],
    ['white space inside the quotes', `" ${TOKEN} "`],
    ['a line feed inside the quotes', `"${TOKEN}\n"`],
    ['Bearer', `Bearer ${TOKEN}`],
    ['bearer in small letters, and more white space', `bearer \t ${TOKEN}`],
    ['the whole header', `Authorization: Bearer ${TOKEN}`],
    ['the whole header in small letters', `authorization:bearer ${TOKEN}`],
    ['a line of a .env file', `W1_WHATSAPP_ACCESS_TOKEN=${TOKEN}`],
    ['white space around the equals sign', `W1_WHATSAPP_ACCESS_TOKEN = ${TOKEN}`],
    ['a line of a .env file in quotes', `W1_WHATSAPP_ACCESS_TOKEN="${TOKEN}"`],
    ['an export', `export TOKEN=${TOKEN}`],
    ['an export in quotes', `export W1_WHATSAPP_ACCESS_TOKEN='${TOKEN}'\n`],
    ['quotes around the whole header', `"Authorization: Bearer ${TOKEN}"`],
    ['quotes around the whole assignment', `'TOKEN="${TOKEN}"'`],
    ['Bearer in a variable in quotes', `export AUTH="Bearer ${TOKEN}"`],
    ['quotes in quotes in quotes', `\`'"${TOKEN}"'\``],
    ['everything at once', `\uFEFF \r\n export TOKEN = "Authorization: Bearer '${TOKEN}'" \r\n`],
  ])('%s', (_name, pasted) => {
    expect(cleanPasted(pasted)).toEqual({ ok: true, value: TOKEN });
  });
});

describe('what cannot be a token is refused with the reason', () => {
  test.each([
    ['empty', '', 'TOKEN_MISSING'],
    ['blank', ' \t\r\n ', 'TOKEN_MISSING'],
    ['a byte order mark alone', '\uFEFF', 'TOKEN_MISSING'],
    ['empty quotes', '""', 'TOKEN_MISSING'],
    ['blank quotes', `" '\n' "`, 'TOKEN_MISSING'],
    ['an empty variable in quotes', 'TOKEN=""', 'TOKEN_MISSING'],
    ['a megabyte of quotes', '"'.repeat(1_000_000), 'TOKEN_BROKEN'],
    ['a line break inside', `${TOKEN.slice(0, 90)}\n${TOKEN.slice(90)}`, 'TOKEN_BROKEN'],
    ['a line break of Windows inside', `${TOKEN.slice(0, 90)}\r\n${TOKEN.slice(90)}`, 'TOKEN_BROKEN'],
    ['a line break inside quotes', `"${TOKEN.slice(0, 90)}\n${TOKEN.slice(90)}"`, 'TOKEN_BROKEN'],
    ['two lines of a .env file', `TOKEN=${TOKEN}\nOTHER=value`, 'TOKEN_BROKEN'],
    ['a space inside', `${TOKEN.slice(0, 90)} ${TOKEN.slice(90)}`, 'TOKEN_BROKEN'],
    ['words', 'please send me the token', 'TOKEN_BROKEN'],
    ['words around it', `the token is ${TOKEN}`, 'TOKEN_BROKEN'],
    ['a whole JSON answer', `{"access_token":"${TOKEN}","token_type":"bearer"}`, 'TOKEN_BROKEN'],
    ['a whole JSON answer with line breaks', `[\n {"access_token": "${TOKEN}"}\n]`, 'TOKEN_BROKEN'],
    ['an app token', `634974688087057|${'fake'.repeat(7)}`, 'TOKEN_KIND_WRONG'],
    ['an app token in quotes', `"634974688087057|${'fake'.repeat(7)}"`, 'TOKEN_KIND_WRONG'],
    ['an app token as a header', `Authorization: Bearer 634974688087057|${'fake'.repeat(7)}`, 'TOKEN_KIND_WRONG'],
  ])('%s', (_name, pasted, code) => {
    const cleaned = cleanPasted(pasted);
    expect(cleaned).toMatchObject({ ok: false, reason: { code, level: 'error', fix: expect.stringMatching(/./) } });
    expect(JSON.stringify(cleaned)).not.toContain('fakea');
  });
});

test('a token that ends in an equals sign is no variable without a value', () => {
  expect(cleanPasted(`${TOKEN}=`)).toEqual({ ok: true, value: `${TOKEN}=` });
});
