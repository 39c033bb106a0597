import { describe, expect, test } from '@jest/globals';
import { judgeProof, showsSuccess } from '../../../src/core/log/log-proof.ts';
import { BUILT_IN_PATTERNS } from '../../../src/core/log/log-scan.ts';
import { NOW } from '../../support/builders.ts';
import { asClean } from '../../support/clean.ts';

const WAMID = 'wamid.HBgNNTUxMTk4NzY1NDMyMRUCABEYEjVGNDI1QTc0RjEzMDMzNDkyMA==';

describe('a call to the Graph API is seen to succeed', () => {
  test.each<[string, string]>([
    ['axios, morgan-like', 'POST https://graph.facebook.com/v20.0/106540352242922/messages 200 120ms'],
    ['httpx', 'HTTP Request: POST https://graph.facebook.com/v20.0/106540352242922/messages "HTTP/1.1 200 OK"'],
    ['urllib3', 'https://graph.facebook.com:443 "POST /v20.0/106540352242922/messages HTTP/1.1" 200 None'],
    ['a JSON logger', '{"url":"https://graph.facebook.com/v20.0/1/messages","statusCode":200,"ms":87}'],
    [
      'the answer to a sent message',
      `{"messaging_product":"whatsapp","contacts":[{"input":"16505551234","wa_id":"16505551234"}],"messages":[{"id":"${WAMID}"}]}`,
    ],
    [
      'the same, as Node prints it',
      `Response: { messaging_product: 'whatsapp', contacts: [ { input: '16505551234', wa_id: '16505551234' } ], messages: [ { id: '${WAMID}' } ] }`,
    ],
    ['a sentence', `Message sent to 16505551234: ${WAMID}`],
    ['a sentence in Spanish', `Mensaje enviado ${WAMID}`],
  ])('%s', (_name, text) => {
    expect(showsSuccess(text)).toBe(true);
  });

  test.each<[string, string]>([
    ['a refused call', 'POST https://graph.facebook.com/v20.0/106540352242922/messages 401 120ms'],
    ['a refused call that took 200 ms', 'POST https://graph.facebook.com/v20.0/106540352242922/messages 401 200 ms'],
    ['a call that failed after 200 ms', 'POST https://graph.facebook.com/v20.0/1/messages failed after 200 ms'],
    ['an error that names the address', 'Error: getaddrinfo EAI_AGAIN graph.facebook.com 200'],
    ['a call of another service', 'POST https://api.openai.com/v1/chat/completions 200 OK'],
    ['the bot answering the webhook', 'POST /webhook 200 3ms'],
    [
      'a message that came in',
      `{"messaging_product":"whatsapp","contacts":[{"profile":{"name":"A"},"wa_id":"16505551234"}],"messages":[{"from":"16505551234","id":"${WAMID}"}]}`,
    ],
    ['the status of an older message', `{"statuses":[{"id":"${WAMID}","status":"sent"}]}`],
    ['a message that could not be sent', `Error: message not sent, ${WAMID}`],
    ['one that cannot be marked as read', `Error marking ${WAMID} as read: Error validating access token`],
    ['an id alone', `id: '${WAMID}'`],
    ['that the bot starts', 'listening on port 3000'],
  ])('not: %s', (_name, text) => {
    expect(showsSuccess(text)).toBe(false);
  });
});

test('a refusal is told with when it was, beside what succeeded; lines of other deployments count for nothing', () => {
  const line = (seconds: number, text: string, deploymentId = 'new') => ({
    ...{ timestamp: new Date(NOW.getTime() + seconds * 1000), text, deploymentId },
  });
  const proof = judgeProof(
    [
      line(1, '(#190) Error validating access token'),
      line(3, '(#190) Error validating access token'),
      line(2, 'POST https://graph.facebook.com/v20.0/1/messages 200 12ms'),
      line(9, '(#190) Error validating access token', 'old'),
    ],
    { patterns: BUILT_IN_PATTERNS, deploymentId: 'new', sanitizeExcerpt: asClean },
  );
  expect(proof).toEqual({ lines: 3, isUsed: true, refusals: { count: 2, last: new Date(NOW.getTime() + 3000) } });
});
