// Meta's JSON about numbers and webhooks in our words. What is of another form counts as absent: none of it is an alarm.
import * as z from 'zod/mini';
import type {
  AppWebhook,
  Callback,
  Callbacks,
  HealthEntity,
  HealthError,
  NumberHealth,
  SubscribedApp,
} from '../../core/messaging/answers.ts';
import { type CleanText, Outside, toWord } from '../../core/sanitize.ts';
import { ID, lax, toId } from './parse.ts';

/** Items of another form are left out. */
const each = <T extends z.ZodMiniType>(type: T) =>
  z.pipe(
    z.catch(z.array(z.catch(z.nullable(type), null)), []),
    z.transform((items) => items.filter((item) => item !== null) as z.infer<T>[]),
  );

const HEALTH_ERROR = z.object({
  error_code: lax(z.number()),
  error_description: lax(z.string()),
  possible_solution: lax(z.string()),
});

const ENTITY = z.object({
  entity_type: lax(z.string()),
  id: lax(ID),
  can_send_message: lax(z.string()),
  errors: each(HEALTH_ERROR),
  additional_info: each(z.string()),
});

const NUMBER = z.object({
  id: ID,
  status: lax(z.string()),
  platform_type: lax(z.string()),
  account_mode: lax(z.string()),
  name_status: lax(z.string()),
  health_status: lax(z.object({ entities: each(ENTITY) })),
  webhook_configuration: lax(
    z.object({
      phone_number: lax(z.string()),
      whatsapp_business_account: lax(z.string()),
      application: lax(z.string()),
    }),
  ),
});

const APPS = z.object({
  data: z.array(
    z.object({
      whatsapp_business_api_data: lax(z.object({ id: lax(ID) })),
      override_callback_uri: lax(z.string()),
    }),
  ),
});

const WEBHOOKS = z.object({
  data: z.array(
    z.object({
      object: lax(z.string()),
      callback_url: lax(z.string()),
      active: lax(z.boolean()),
      /** Strings in older answers. */
      fields: each(z.union([z.string(), z.object({ name: z.string() })])),
    }),
  ),
});

/** A sentence of Meta's, with room for what it advises. */
const SENTENCE = 200;
const AVAILABILITIES = ['AVAILABLE', 'LIMITED', 'BLOCKED'] as const;

export function parseNumberHealth(body: unknown, clean: CleanText): (NumberHealth & { id: string }) | undefined {
  const parsed = NUMBER.safeParse(body);
  if (!parsed.success) return undefined;
  const { id, status, platform_type, account_mode, name_status, health_status, webhook_configuration } = parsed.data;
  const words = {
    status: toWord(status ?? ''),
    platform: toWord(platform_type ?? ''),
    mode: toWord(account_mode ?? ''),
    nameStatus: toWord(name_status ?? ''),
  };
  const callbacks = webhook_configuration && {
    number: toCallback(webhook_configuration.phone_number, clean),
    account: toCallback(webhook_configuration.whatsapp_business_account, clean),
    app: toCallback(webhook_configuration.application, clean),
  };
  return {
    id,
    entities: (health_status?.entities ?? []).map((entity) => toEntity(entity, clean)),
    ...known(words),
    ...(callbacks ? { callbacks: known(callbacks) satisfies Callbacks } : {}),
  };
}

function toEntity(entity: z.infer<typeof ENTITY>, clean: CleanText): HealthEntity {
  const { entity_type, id, can_send_message, errors, additional_info } = entity;
  return {
    ...known({
      type: toWord(entity_type ?? ''),
      id: toId(id),
      canSend: AVAILABILITIES.find((word) => word === can_send_message),
    }),
    errors: errors.map((error) => toHealthError(error, clean)),
    notes: additional_info.map((note) => clean(note, SENTENCE)),
  };
}

function toHealthError(error: z.infer<typeof HEALTH_ERROR>, clean: CleanText): HealthError {
  const { error_code, error_description, possible_solution } = error;
  return {
    ...(error_code === undefined ? {} : { code: error_code }),
    ...(error_description ? { description: clean(error_description, SENTENCE) } : {}),
    ...(possible_solution ? { solution: clean(possible_solution, SENTENCE) } : {}),
  };
}

/** https://developers.facebook.com/docs/graph-api/webhooks/getting-started/webhooks-for-whatsapp */
export function parseSubscribedApps(body: unknown, clean: CleanText): SubscribedApp[] | undefined {
  return APPS.safeParse(body).data?.data.flatMap(({ whatsapp_business_api_data, override_callback_uri }) => {
    const id = toId(whatsapp_business_api_data?.id);
    const override = toCallback(override_callback_uri, clean);
    return id ? [{ id, ...(override ? { override } : {}) }] : [];
  });
}

/** https://developers.facebook.com/docs/graph-api/reference/app/subscriptions */
export function parseWebhook(body: unknown, clean: CleanText): AppWebhook | undefined {
  const parsed = WEBHOOKS.safeParse(body);
  if (!parsed.success) return undefined;
  const own = parsed.data.data.find(({ object }) => object === 'whatsapp_business_account');
  if (!own) return { exists: false, isActive: false, hasMessages: false };
  const callback = toCallback(own.callback_url, clean);
  return {
    exists: true,
    isActive: own.active !== false,
    hasMessages: own.fields.some((field) => (typeof field === 'string' ? field : field.name) === 'messages'),
    ...(callback ? { callback } : {}),
  };
}

function toCallback(url: string | undefined, clean: CleanText): Callback | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  return { host: clean(new URL(url).host), url: new Outside(url, clean) };
}

/** Without what is not known. */
function known<T extends object>(all: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as never;
}
