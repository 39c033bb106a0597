// A channel is data and one post: the words that all channels are described in.

import type { Level } from '../core/reason.ts';
import type { Notification } from '../core/report/notification.ts';
import type { NotifyUrl, Problem } from './url.ts';

/** One POST. */
export interface Post {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** One e-mail and the server that takes it. */
export interface Mail {
  server: {
    host: string;
    port: number;
    /** TLS from the first byte. */
    secure: boolean;
    /** Nothing is sent unless the connection is encrypted. */
    requireTls: boolean;
    login?: { user: string; password: string };
    /** A domain of addresses, such as `gmail.com`, whose provider may be known to have its server elsewhere. */
    addressDomain?: string;
  };
  from: string;
  to: string;
  subject: string;
  text: string;
}

/** How one recipient is told. Functions, so that printing a channel shows nothing of its URL. */
export type Delivery =
  | {
      by: 'http';
      post(notification: Notification): Post;
      /** Which status says that it was delivered, where 200 to 299 says too little. */
      delivered?: number;
    }
  | { by: 'smtp'; mail(notification: Notification): Mail };

/** One recipient of messages. */
export interface Channel {
  /** A harmless name, such as `slack #1`. */
  name: string;
  /** Quieter messages are not sent there. */
  threshold: Level;
  /** What a person can do where it refuses. */
  fix: string;
  delivery: Delivery;
}

/** A kind of channel: how its URL reads, and how it is told something. */
export interface ChannelKind {
  /** As names begin: `slack`. */
  kind: string;
  schemes: readonly string[];
  /** Hosts whose own https URLs are understood as well. */
  nativeHosts?: readonly string[];
  /** Where the public service is, for kinds whose URLs do not say so. */
  endpoint?: string;
  /** Other parts of its URLs that everybody knows: masking them would garble our own sentences. */
  publicParts?: readonly string[];
  /** Parameters besides `level`; one that ends with `*` stands for all that begin so. */
  parameters?: readonly string[];
  /** How its URL has to look. */
  shape: string;
  fix: string;
  /** One delivery for each recipient that the URL names; nothing where it has another shape. */
  read(url: NotifyUrl, endpoint: string): Delivery[] | Problem | undefined;
}

/** A POST of JSON. */
export function jsonPost(url: string, body: unknown, headers: Record<string, string> = {}): Post {
  return {
    url,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

/** The header of HTTP's basic authentication, where the URL names a user. */
export function basicAuth(user: string | undefined, password = ''): { authorization?: string } {
  if (user === undefined) return {};
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}
