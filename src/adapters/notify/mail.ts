// Hands one e-mail to its server. Apart from the rest because nodemailer is loaded only where somebody wants e-mail.
import { createTransport } from 'nodemailer';
import wellKnown from 'nodemailer/lib/well-known';
import { ServiceUnavailableError, SetupError } from '../../errors.ts';
import type { Mail } from '../../notify/channel.ts';
import { isLoopback } from '../../notify/url.ts';

/** Throws `ServiceUnavailableError` or `SetupError`; of nodemailer's errors only the codes are used, since their messages name addresses. */
export async function sendMail(
  { server, ...mail }: Mail,
  { name, fix }: { name: string; fix: string },
  signal: AbortSignal,
): Promise<void> {
  const transport = createTransport({ ...connection(server), disableFileAccess: true, disableUrlAccess: true });
  try {
    // https://www.rfc-editor.org/rfc/rfc3834: no out-of-office replies, please.
    await transport.sendMail({ ...mail, headers: { 'Auto-Submitted': 'auto-generated' }, signal });
  } catch (error) {
    throw describeFault(name, fix, error);
  } finally {
    transport.close();
  }
}

function connection({ host, port, secure, requireTls, login, addressDomain }: Mail['server']) {
  const provider = addressDomain ? wellKnown(addressDomain) : false;
  const { user = '', password: pass = '' } = login ?? {};
  if (!provider) {
    const auth = login ? { auth: { user, pass } } : {};
    // A mail server on this very machine has a certificate that proves nothing, and needs none.
    return { host, port, secure, requireTLS: requireTls, ignoreTLS: !requireTls && isLoopback(host), ...auth };
  }
  // Providers know their users by the whole address.
  const account = user.includes('@') ? user : `${user}@${addressDomain}`;
  return {
    host: provider.host ?? host,
    port: Number(provider.port ?? port),
    secure: provider.secure ?? false,
    requireTLS: true,
    ...(login ? { auth: { user: account, pass } } : {}),
  };
}

/** https://nodemailer.com/errors */
const REFUSALS: Record<string, { why: string; fix?: string }> = {
  EAUTH: { why: 'The server refused the user or password.' },
  ENOAUTH: { why: 'The server requires a user and a password.' },
  EENVELOPE: { why: 'The server refused the sender or the recipient.' },
  EMESSAGE: { why: 'The server refused the message.' },
  ETLS: {
    why: 'The server offers no encryption on this port. Nothing is sent unencrypted.',
    fix: 'Use its port for encrypted mail: usually 587, or 465 with `mode=ssl`.',
  },
};

function describeFault(name: string, fix: string, error: unknown): ServiceUnavailableError | SetupError {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const refusal = typeof code === 'string' ? REFUSALS[code] : undefined;
  const status = typeof responseCode === 'number' ? ` (SMTP ${responseCode})` : '';
  // 4xx asks for another try later: https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1
  const isTransient = typeof responseCode === 'number' && responseCode < 500;
  if (refusal && !isTransient)
    return new SetupError('NOTIFY_FAILED', { what: `${name} was refused${status}.`, fix, ...refusal });
  const known = typeof code === 'string' && /^[A-Z]{3,20}$/.test(code) ? ` (${code})` : '';
  return new ServiceUnavailableError(
    name,
    `${name} could not be handed over${status || known}. The mail server is down, busy or not at that address, its certificate is wrong, or a firewall blocks its port.`,
  );
}
