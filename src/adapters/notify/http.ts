// Sends messages to the channels of `notify`: one POST each, never repeated, since a lost answer is no lost message.

import { reaches } from '../../core/report/notification.ts';
import type { Channel, Post } from '../../notify/channel.ts';
import type { Notifier } from '../../notify/send-all.ts';
import type { Http } from '../http/client.ts';
import { describeRefusal, describeSilence } from './faults.ts';

/** What sending needs. */
export interface NotifyOptions {
  http: Pick<Http, 'fetch'>;
}

/** `send` throws `ServiceUnavailableError` or `SetupError`, whose texts hold nothing of the URL. */
export function createNotifiers(channels: readonly Channel[], { http }: NotifyOptions): Notifier[] {
  return channels.map((channel) => {
    const { name, threshold, fix, delivery } = channel;
    return {
      name,
      async send(notification, signal) {
        if (!reaches(threshold, notification)) return;
        if (delivery.by === 'smtp') {
          const { sendMail } = await import('./mail.ts');
          return await sendMail(delivery.mail(notification), { name, fix }, signal);
        }
        const status = await post(http, name, delivery.post(notification), signal);
        const delivered = delivery.delivered ? status === delivery.delivered : status >= 200 && status < 300;
        if (!delivered) throw describeRefusal(name, status, fix);
      },
    };
  });
}

async function post(http: NotifyOptions['http'], name: string, { url, ...init }: Post, signal: AbortSignal) {
  try {
    const { status } = await http.fetch(url, { method: 'POST', ...init, signal });
    return status;
  } catch (error) {
    throw describeSilence(name, error);
  }
}
