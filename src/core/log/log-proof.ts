// What a bot's log proves about the token that it uses: Meta refused it, or a call with it succeeded.
import {
  isOfRunningDeployment,
  type LogLine,
  type LogMatches,
  orderedLiterals,
  type ScanOptions,
  scanLogs,
} from './log-scan.ts';

/** Meta's refusals, of the running deployment. */
export interface Refusals {
  count: number;
  /** When the newest was logged, by Railway's clock. */
  last: Date;
}

/** Meta's refusals among what was found; nothing where there are none. */
export function refusalsIn({ strong, groups }: LogMatches): Refusals | undefined {
  const times = groups.filter(({ evidence }) => evidence === 'strong').map(({ last }) => last.getTime());
  return strong > 0 && times.length > 0 ? { count: strong, last: new Date(Math.max(...times)) } : undefined;
}

/** What the log of a deployment says of its calls to the Graph API. */
export interface Proof {
  /** Lines of this deployment; absent where its log could not be read. */
  lines?: number;
  refusals?: Refusals;
  /** A call was seen to succeed. */
  isUsed: boolean;
}

export function judgeProof(lines: readonly LogLine[], options: ScanOptions): Proof {
  const findings = scanLogs(lines, options);
  const refusals = refusalsIn(findings);
  return {
    lines: findings.scanned,
    ...(refusals ? { refusals } : {}),
    isUsed: lines.some((line) => isOfRunningDeployment(line, options) && showsSuccess(line.text)),
  };
}

/**
 * The answer to a sent message names what was given as `input`; webhooks, which prove nothing, do not.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/message-api
 */
const SEND_ANSWER = orderedLiterals('send answer', ['messaging_product', 'input', 'wa_id', 'wamid.']);
/** A line of a program that says that it sent a message, with Meta's id for it. */
const SENT = /\b(?:sent|enviad[oa]|gesendet|envoy[ée]e?)\b/i;
const HTTP_OK = /\b20[01]\b(?!\s*ms)/;
/** Whatever else such a line says, it is about something that went wrong, or about the state of an older message. */
const NOT_WELL = /(?<!:)\b[45]\d\d\b|error|fail|exception|refused|denied|timeout|"?status"?\s*[:=]\s*["']?[a-z]/i;

/** Whether the line shows that a call to the Graph API succeeded. What is not sure is none. */
export function showsSuccess(text: string): boolean {
  if (text.includes('wamid.')) {
    if (SEND_ANSWER.matches(text.replaceAll(/\s+/g, ' '))) return true;
    return SENT.test(text) && !NOT_WELL.test(text);
  }
  return text.includes('graph.facebook.com') && HTTP_OK.test(text) && !NOT_WELL.test(text);
}
