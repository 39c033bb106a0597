// Which addresses may be asked: Meta repeats what somebody typed there, and the monitor may stand in a network of its own.
import { expect, test } from '@jest/globals';
import { isPrivateAddress, mayBeAsked } from '../../../src/core/messaging/callback.ts';

test.each([
  ['https://bot.example.com/webhook?secret=x', true],
  ['https://bot.up.railway.app', true],
  ['https://93.184.216.34/in', true],
  ['https://[2606:4700::6810:85e5]/in', true],
  ['http://bot.example.com/webhook', false],
  ['https://bot.example.com:8443/webhook', false],
  ['https://user:word@bot.example.com/', false],
  ['https://localhost/webhook', false],
  ['https://bot/webhook', false],
  ['https://bot.railway.internal/webhook', false],
  ['https://printer.local/', false],
  ['https://127.0.0.1/', false],
  ['https://2130706433/', false],
  ['https://0x7f.1/', false],
  ['https://10.1.2.3/', false],
  ['https://169.254.169.254/latest/meta-data', false],
  ['https://[::1]/', false],
  ['https://[::ffff:10.0.0.1]/', false],
  ['https://[fd00::1]/', false],
  ['file:///etc/passwd', false],
  ['no URL', false],
])('%s: %s', (url, expected) => {
  expect(mayBeAsked(url)).toBe(expected);
});

test.each([
  ['172.15.0.1', false],
  ['172.16.0.1', true],
  ['172.31.255.255', true],
  ['172.32.0.1', false],
  ['100.64.0.1', true],
  ['192.168.1.1', true],
  ['0.0.0.0', true],
  ['224.0.0.1', true],
  ['255.255.255.255', true],
  ['8.8.8.8', false],
  ['fe80::1', true],
  ['::', true],
  ['2001:db8::1', true],
  ['2002:0a00:0001::', true],
  ['2a00:1450:4001:81b::200e', false],
])('%s is of a private network: %s', (address, expected) => {
  expect(isPrivateAddress(address)).toBe(expected);
});
