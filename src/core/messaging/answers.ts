// What Meta says besides the token: of the number, of its account, and of where messages go.
import type { Clean, Outside } from '../sanitize.ts';
import type { Probe } from '../token/token-health.ts';

/** Of one node; Meta's own words. https://developers.facebook.com/documentation/business-messaging/whatsapp/support/health-status */
export type Sendability = 'AVAILABLE' | 'LIMITED' | 'BLOCKED';

/** Why a node is limited or blocked. Meta publishes no list of the codes. */
export interface HealthError {
  code?: number;
  description?: Clean;
  solution?: Clean;
}

/** One node of those that a message depends on: the number, its account, the business, the app. */
export interface HealthEntity {
  /** `PHONE_NUMBER`, `WABA`, `BUSINESS`, `APP`, `MESSAGE_TEMPLATE`, or one that is yet to come. */
  type?: Clean;
  id?: Clean;
  canSend?: Sendability;
  errors: readonly HealthError[];
  /** `additional_info`: sentences for people. */
  notes: readonly Clean[];
}

/** An address that Meta calls. It may hold a secret: only its host is ever shown. */
export interface Callback {
  host: Clean;
  url: Outside;
}

/** Which of them counts is the first that is there. https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/override */
export interface Callbacks {
  number?: Callback;
  account?: Callback;
  app?: Callback;
}

/** What the number says of itself. */
export interface NumberHealth {
  /** Empty where Meta does not show them. */
  entities: readonly HealthEntity[];
  status?: Clean;
  platform?: Clean;
  mode?: Clean;
  nameStatus?: Clean;
  /** Absent where Meta does not show them. */
  callbacks?: Callbacks;
}

/** An app that gets the webhooks of the WhatsApp account. */
export interface SubscribedApp {
  id: Clean;
  override?: Callback;
}

/** The webhook of an app. */
export interface AppWebhook {
  /** It has one for WhatsApp. */
  exists: boolean;
  isActive: boolean;
  hasMessages: boolean;
  callback?: Callback;
}

/** What is asked beside the number's health. */
export interface MessagingQuestions {
  /** Which apps are subscribed to this WhatsApp account; its id. */
  subscribedAppsOf?: string;
  /** The webhook of the app, for which its secret has to be known. */
  webhook?: true;
}

/** What was asked, each with what came of it; absent is what was not asked. */
export interface MessagingAnswers {
  number?: Probe<NumberHealth>;
  subscribedApps?: Probe<readonly SubscribedApp[]>;
  webhook?: Probe<AppWebhook>;
}

/** What became of one plain request to the callback. */
export type CallbackAnswer = { is: 'status'; status: number } | { is: 'failed'; how: CallbackFailure };

/** `not-asked`: it is not https, or it is an address of somebody's own network. */
export type CallbackFailure = 'timeout' | 'tls' | 'unreachable' | 'not-asked';

/** The nodes behind a number, as far as Meta named them. */
export interface MetaIds {
  phoneNumberId?: string;
  accountId?: string;
  businessId?: string;
  appId?: string;
}
