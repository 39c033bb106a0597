// What a phone number says of its health: the bodies that Meta documents, and those that others wrote down.
// https://developers.facebook.com/documentation/business-messaging/whatsapp/support/health-status

/** The nodes behind a number, by their ids. */
export interface HealthIds {
  number: string;
  account: string;
  business: string;
  app: string;
}

/** Fields of the phone number that differ from those of one that is well. */
export type Health = (ids: HealthIds) => Record<string, unknown>;

type Entity = Record<string, unknown>;

function withEntities(ids: HealthIds, change: Record<string, Entity> = {}, overall = 'AVAILABLE') {
  const nodes: [string, string, Entity][] = [
    ['PHONE_NUMBER', ids.number, { can_receive_call_sip: 'AVAILABLE' }],
    ['WABA', ids.account, {}],
    ['BUSINESS', ids.business, {}],
    ['APP', ids.app, { can_receive_call_sip: 'AVAILABLE' }],
  ];
  const entities = nodes.map(([type, id, more]) => ({
    entity_type: type,
    id,
    can_send_message: 'AVAILABLE',
    ...more,
    ...change[type],
  }));
  return { health_status: { can_send_message: overall, entities } };
}

const blocked = (...errors: Entity[]) => ({ can_send_message: 'BLOCKED', errors });
const limited = (...errors: Entity[]) => ({ can_send_message: 'LIMITED', errors });

const NO_SIP = {
  error_code: 138025,
  error_description: 'This app cannot use SIP for WhatsApp Business calling …',
};

export const HEALTH = {
  well: (ids) => withEntities(ids),

  /** The name on the display was not approved yet: a sentence, and no code. */
  nameUnapproved: (ids) => ({
    name_status: 'PENDING_REVIEW',
    ...withEntities(
      ids,
      {
        PHONE_NUMBER: {
          can_send_message: 'LIMITED',
          additional_info: [
            'Your display name has not been approved yet. Your message limit will increase after the display name is approved.',
          ],
        },
      },
      'LIMITED',
    ),
  }),

  unverified: (ids) =>
    withEntities(
      ids,
      {
        BUSINESS: limited({
          error_code: 141010,
          error_description: 'The Business has not passed business verification.',
          possible_solution: 'Visit business settings and start or resolve the business verification request.',
        }),
      },
      'LIMITED',
    ),

  payment: (ids) =>
    withEntities(
      ids,
      {
        WABA: blocked({
          error_code: 141006,
          error_description:
            'There is an error with the payment method. This will block business initiated conversations.',
          possible_solution:
            'There was an error with your payment method. Please add a new payment method to the account.',
        }),
      },
      'BLOCKED',
    ),

  /** HTTP 200, and the number was never registered. The app carries a code about SIP besides. */
  unregistered: (ids) => ({
    quality_rating: 'UNKNOWN',
    platform_type: 'NOT_APPLICABLE',
    status: 'PENDING',
    ...withEntities(
      ids,
      {
        PHONE_NUMBER: blocked({
          error_code: 141000,
          error_description:
            'The phone number you are trying to send messages from is not linked to your WhatsApp account.',
        }),
        APP: { errors: [NO_SIP] },
      },
      'BLOCKED',
    ),
  }),

  /** Meta's own example: the word on top is BLOCKED, and messages go out. */
  sipOnly: (ids) =>
    withEntities(
      ids,
      {
        PHONE_NUMBER: {
          can_receive_call_sip: 'BLOCKED',
          errors: [
            {
              error_code: 138024,
              error_description: 'WhatsApp Business calling cannot use SIP because it is not enabled',
              possible_solution: 'Configure SIP using {PHONE_NUMBER_ID}/settings API',
            },
          ],
        },
      },
      'BLOCKED',
    ),

  /** Without the word on top and without ids, with a node that nobody has heard of, and a code to come. */
  unheardOf: () => ({
    health_status: {
      entities: [
        { entity_type: 'PHONE_NUMBER', can_send_message: 'AVAILABLE' },
        {
          entity_type: 'PARTNER',
          can_send_message: 'BLOCKED',
          errors: [
            {
              error_code: 149999,
              error_description: 'The partner @everyone is on hold. See https://example.com/#1',
              possible_solution: 'Ask the partner.',
            },
          ],
        },
      ],
    },
  }),

  testNumber: (ids) => ({ account_mode: 'SANDBOX', ...withEntities(ids) }),
  banned: (ids) => ({ status: 'BANNED', ...withEntities(ids) }),
} as const satisfies Record<string, Health>;

/** An app that the WhatsApp account delivers to. */
export interface SubscribedApp {
  id: string;
  override?: string;
}

/** Bodies of `/{account}/subscribed_apps`. */
export function renderSubscribedApps(apps: readonly SubscribedApp[]) {
  return {
    data: apps.map(({ id, override }) => ({
      whatsapp_business_api_data: { id, link: `https://www.facebook.com/games/?app_id=${id}`, name: 'Lucky Shrub' },
      ...(override && { override_callback_uri: override }),
    })),
  };
}

/** The webhook of an app, as its dashboard sets it up. */
export interface Webhook {
  callback: string;
  isActive: boolean;
  fields: string[];
  /** As older answers name the fields. */
  asStrings?: true;
}

/** Bodies of `/{app}/subscriptions`. https://developers.facebook.com/docs/graph-api/reference/app/subscriptions */
export function renderWebhook(webhook: Webhook | undefined) {
  if (!webhook) return { data: [] };
  const { callback, isActive, fields, asStrings } = webhook;
  return {
    data: [
      {
        object: 'whatsapp_business_account',
        callback_url: callback,
        active: isActive,
        fields: asStrings ? fields : fields.map((name) => ({ name, version: 'v22.0' })),
      },
    ],
  };
}
