// What to do about each state: the steps that stand in the issue. Links and labels are those of Meta and Railway.
import { backupSteps } from '../backup/reasons.ts';
import type { Reason } from '../reason.ts';
import type { Report, ReportContext, TokenReport } from './report.ts';

/** The steps that bring the bot back, as Markdown. */
export function recoverySteps(
  { state, token, context, backups = [] }: Pick<Report, 'state' | 'token' | 'context' | 'backups'>,
  leading: Reason | undefined,
): string[] {
  if (state === 'blocked') {
    return [
      '### What to do',
      '',
      'Meta has restricted the app or the WhatsApp Business account. **A new token will not help**, so do not replace it.',
      '',
      '1. Open [the Business Support Home](https://business.facebook.com/business-support-home) and read the notice there.',
      `2. Look at the alerts of [the app at Meta](${appPage(token)}).`,
      '3. Ask for a review where Meta offers one. This issue closes by itself once Meta accepts the token again.',
    ];
  }
  if (state === 'misconfigured') {
    return [
      '### What to do',
      '',
      'The lines under **What is wrong** say what to change, one by one.',
      'When it is done, start the monitor by hand (its workflow → **Run workflow**); this issue closes by itself.',
    ];
  }
  if (state === 'unknown') {
    return [
      '### What to do',
      '',
      'Nobody knows whether the token works, so **do not replace it for this**. The lines under **What is wrong** say who could not be reached, and where to look.',
      'This issue closes by itself once a check finds out that all is well.',
    ];
  }
  const effect = leading?.effect;
  if (effect === 'bot-silent') return redeploySteps(context);
  const lacking = backups.find(({ standing }) => standing === 'running') ?? backups[0];
  if (lacking && (effect === 'needs-backup' || effect === 'awaits-backup')) return backupSteps(lacking.variable);
  if (state === 'valid') {
    return [
      '### What to do',
      '',
      'Do what stands beside each line under **What is wrong**. This issue closes by itself.',
    ];
  }
  return [
    state === 'expiring' ? '### Replace the token before it expires' : '### Get the bot back (about two minutes)',
    '',
    `1. **Get a new token.** Open [your app at Meta](${appPage(token)}) → **API Setup** → **Generate access token**, and copy it.`,
    ...storeSteps(context),
    '3. **That is all.** The token is proved, stored and deployed, and this issue closes by itself when the bot runs with it.',
  ];
}

/** The token is good; only the bot does not have it yet. */
function redeploySteps({ repositoryUrl }: ReportContext): string[] {
  const actions = repositoryUrl ? `[the Actions tab](${repositoryUrl}/actions)` : 'the Actions tab';
  return [
    '### Redeploy the bot (no new token is needed)',
    '',
    `In ${actions}, open the monitor workflow → **Run workflow** → choose **redeploy** → **Run workflow**. It follows the deployment, and this issue closes by itself.`,
    '',
    'Or run `npm run token-manager redeploy` in a clone of the WhatsApp token manager, or press **Redeploy** at the latest deployment on Railway.',
  ];
}

function storeSteps({ repositoryUrl, updateWorkflow, tokenVariable }: ReportContext): string[] {
  const byHand = [
    '   ```sh',
    `   read -rs TOKEN && printf %s "$TOKEN" | railway variable set ${tokenVariable} --stdin --service YOUR-SERVICE`,
    '   ```',
  ];
  if (!repositoryUrl) return [`2. **Put it on Railway.** The first command asks for it without showing it:`, ...byHand];
  return [
    `2. **Hand it in.** Open [the update workflow](${repositoryUrl}/actions/workflows/${updateWorkflow}) → **Run workflow** → paste → **Run workflow**.`,
    `   <details><summary>No such workflow yet, or in a hurry without it</summary>`,
    '',
    `   To add it, copy \`examples/workflows/update-token.yml\` of the WhatsApp token manager to \`.github/workflows/${updateWorkflow}\` and commit it to the default branch. Without it, run \`npm run update-token\` in a clone of it, or set the variable yourself, in a terminal that asks for the token and does not show it:`,
    ...byHand,
    '   </details>',
  ];
}

/** How to see for oneself that it worked. */
export function verifySteps(): string[] {
  return [
    '### How to verify',
    '',
    '- Send the bot a message.',
    '- `railway logs --tail 10` shows the last lines of its log.',
    '- Start the monitor workflow by hand, or run `npm run check-token` in a clone of the WhatsApp token manager: it says `valid`.',
  ];
}

/** How to never do this again. https://developers.facebook.com/documentation/business-messaging/whatsapp/get-started */
export function permanentTokenSteps(urgent: keyof typeof WHY_STOP | undefined): string[] {
  return [
    urgent
      ? '### Stop it from happening again: make a system-user token'
      : '### Make it permanent: a system-user token',
    '',
    ...(urgent ? [`${WHY_STOP[urgent]} ${LASTS} ${IN_A_HURRY}`, ''] : []),
    '1. [Business settings](https://business.facebook.com/latest/settings) → **System users** → **Add+** (role Admin or Employee).',
    '2. Select it → **Assign assets**: your app with **Manage app**, and your WhatsApp account with **Manage WhatsApp Business accounts**, both under Full control. Do this before the next step, or permissions are missing; Meta may take a few minutes, so reload the page.',
    '3. **Generate token** → your app → expiration *Never* (or 60 days) → permissions `business_management`, `whatsapp_business_messaging`, `whatsapp_business_management` → copy it at once: it is shown only once.',
    '4. Hand it in like any other token. [The token debugger](https://developers.facebook.com/tools/debug/accesstoken/) shows what Meta thinks of it; [Meta’s own guide](https://developers.facebook.com/documentation/business-messaging/whatsapp/get-started) has the same steps.',
  ];
}

/** Why renewing by hand should end. */
const WHY_STOP = {
  'expired again and again': 'This token expired three times within a week.',
  'in production':
    'A temporary token from API Setup serves this bot in production, and will end within hours again and again.',
};
const LASTS = 'A system-user token lasts 60 days or never expires.';
const IN_A_HURRY = 'No time for that now? The quick way is the next heading.';

function appPage(token: TokenReport): string {
  const base = 'https://developers.facebook.com/apps';
  return token.appId && /^\d+$/.test(token.appId) ? `${base}/${token.appId}/whatsapp-business/wa-dev-console/` : base;
}
