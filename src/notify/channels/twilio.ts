// Text messages to phones, by Twilio.
import { renderMessage } from '../../core/report/notification.ts';
import { basicAuth, type ChannelKind } from '../channel.ts';

/** Three segments in the alphabet of SMS, and one emoji more than doubles them: nobody reads or pays for more. */
const MAX_LENGTH = 480;

/** https://www.twilio.com/docs/messaging/api/message-resource, https://appriseit.com/services/twilio/ */
export const twilio: ChannelKind = {
  kind: 'twilio',
  schemes: ['twilio'],
  endpoint: 'https://api.twilio.com',
  parameters: ['apikey'],
  shape:
    '`twilio://AccountSID:AuthToken@FromPhoneNo/ToPhoneNo`, numbers with their country code; text messages only, no calls and no WhatsApp',
  fix: 'Check the account SID, the auth token and the sender in the Twilio console. Check that the account may write to that country.',
  read({ user, password, host, path, query }, endpoint) {
    const from = readNumber(host);
    const isShortCode = from !== undefined && !from.startsWith('+');
    const recipients = path.length > 0 ? path.map(readNumber) : [isShortCode ? undefined : from];
    if (!user || !/^AC[0-9a-f]+$/i.test(user) || !password || !from) return undefined;
    if (!recipients.every((to) => to?.startsWith('+'))) return undefined;
    return recipients.map((to = '') => ({
      by: 'http',
      post: (notification) => ({
        url: `${endpoint}/2010-04-01/Accounts/${user}/Messages.json`,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...basicAuth(query.get('apikey') ?? user, password),
        },
        body: new URLSearchParams({
          To: to,
          From: from,
          Body: renderMessage(notification, { maxLength: MAX_LENGTH }),
        }).toString(),
      }),
    }));
  },
};

/** `+19005559999` however it was written; five or six digits are a short code. */
function readNumber(text: string): string | undefined {
  const digits = text.replace(/[\s()+.-]/g, '');
  if (/^\d{5,6}$/.test(digits)) return digits;
  return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : undefined;
}
