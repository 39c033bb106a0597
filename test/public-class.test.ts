// The class as a program of somebody's own sees it: what the README documents, and no more.
import { expect, test } from '@jest/globals';
import { WhatsAppTokenManager } from '../src/index.ts';

const DOCUMENTED = [
  'check',
  'checkRailwayLogs',
  'constructor',
  'redeploy',
  'refreshToken',
  'sendNotification',
  'startMonitoring',
  'updateRailwayToken',
  'validateToken',
];

test('it shows what is documented, and nothing else', () => {
  const shown = new Set<string>();
  for (let type = WhatsAppTokenManager.prototype; type !== Object.prototype; type = Object.getPrototypeOf(type))
    for (const name of Object.getOwnPropertyNames(type)) shown.add(name);
  expect([...shown].toSorted()).toEqual(DOCUMENTED);
  expect(Object.keys(new WhatsAppTokenManager({ railwayToken: 'r' }))).toEqual([]);
});
