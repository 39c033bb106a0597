// What the doctor says of how long the bot can go on without a person: what its token is, and what it lacks.
import { LINKS } from '../messaging/links.ts';
import { judgeTokenHealth } from '../token/judge-health.ts';
import { isWorking } from '../token/token-health.ts';
import type { Finding } from './finding.ts';
import type { MetaFound } from './meta.ts';

/** Nothing where the token does not work, or Meta does not say of which kind it is: other lines tell that. */
export function diagnoseLasting(found: MetaFound | undefined): Finding[] {
  if (!found) return [];
  const { answers, rules, isSigned, ids = {} } = found;
  const { state, type, expiresAt } = judgeTokenHealth(answers, rules);
  if (!isWorking(state) || type === undefined) return [];
  const about = 'lasting token';
  if (expiresAt === 'never') return [{ about, is: 'fine', what: 'The token never expires, so it needs no renewal.' }];
  if (type !== 'SYSTEM_USER')
    return [
      {
        about,
        is: 'untried',
        what: 'Not set up: only a system user token renews without a login at Meta.',
        fix: `Run \`whatsapp-token-manager permanent\`: it leads you there. Or start at ${LINKS.systemUsers(ids)}`,
      },
    ];
  return isSigned
    ? [{ about, is: 'fine', what: 'It is a system user token, and the app secret for its renewal is known.' }]
    : [
        {
          about,
          is: 'untried',
          what: 'It is a system user token, but its renewal needs the app secret.',
          fix: `Set \`app-secret\`. It is at ${LINKS.appSecret(ids)}`,
        },
      ];
}
