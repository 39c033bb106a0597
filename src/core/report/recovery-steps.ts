// What to do about each state: the steps that stand in the issue. Links and labels are those of Meta and Railway.
import { backupSteps } from '../backup/reasons.ts';
import type { MetaIds } from '../messaging/answers.ts';
import { LINKS } from '../messaging/links.ts';
import type { Reason } from '../reason.ts';
import type { Report, ReportContext } from './report.ts';
import { appPage, isAboutMessages } from './wording.ts';

const CLOSES = 'This issue closes when a check sees that all is well.';

/** The steps that restore the bot, as Markdown. */
export function recoverySteps(
  { state, token, context, backups = [] }: Pick<Report, 'state' | 'token' | 'context' | 'backups'>,
  leading: Reason | undefined,
): string[] {
  if (state === 'blocked') {
    return [
      '### Restore the bot',
      '',
      'Meta has restricted the app or the WhatsApp Business account. **A new token will not help**, so do not replace it.',
      '',
      '1. Open [the Business Support Home](https://business.facebook.com/business-support-home), and read the notice there.',
      `2. Open [the app at Meta](${appPage(token)}), and read its alerts.`,
      `3. Request a review where Meta offers one. ${CLOSES}`,
    ];
  }
  if (state === 'misconfigured') {
    return [
      '### Fix the setup',
      '',
      '1. Do what the lines under **What is wrong** say.',
      `2. Open the monitor workflow → **Run workflow**. ${CLOSES}`,
    ];
  }
  if (state === 'unknown') {
    return [
      '### What you need to do',
      '',
      'It is not known whether the token works, so **do not replace it for this**.',
      `Look at the service that did not answer: **What is wrong** names it. ${CLOSES}`,
    ];
  }
  const effect = leading?.effect;
  if (effect === 'bot-silent') return redeploySteps(context);
  const lacking = backups.find(({ standing }) => standing === 'running') ?? backups[0];
  if (lacking && (effect === 'needs-backup' || effect === 'awaits-backup')) return backupSteps(lacking.variable);
  if (state === 'valid' || isAboutMessages(leading))
    return ['### What you need to do', '', `Do what the lines under **What is wrong** say. ${CLOSES}`];
  return [
    state === 'expiring' ? '### Replace the token before it expires' : '### Restore the bot',
    '',
    `1. **Get a token.** Open [your app at Meta](${appPage(token)}) → **API Setup** → **Generate access token**. Copy it.`,
    ...replaceSteps(context),
  ];
}

/** The token is good; only the bot does not have it yet. */
function redeploySteps({ repositoryUrl, cloneUrl }: ReportContext): string[] {
  const actions = repositoryUrl ? `[the Actions tab](${repositoryUrl}/actions)` : 'the Actions tab';
  return [
    '### Redeploy the bot (you do not need a new token)',
    '',
    `1. Open ${actions} → the monitor workflow → **Run workflow**.`,
    `2. Choose **redeploy** → **Run workflow**. ${CLOSES}`,
    '',
    '<details><summary>Without the workflow</summary>',
    '',
    'Press **Redeploy** at the latest deployment on Railway, or run this:',
    '',
    ...commandLine('redeploy', cloneUrl),
    '',
    '</details>',
  ];
}

function replaceSteps({ repositoryUrl, cloneUrl, updateWorkflow, tokenVariable }: ReportContext): string[] {
  const byRailway = [
    `Or save it with Railway's CLI, which asks for it without showing it:`,
    '',
    '```sh',
    `read -rs TOKEN && printf %s "$TOKEN" | railway variable set ${tokenVariable} --stdin --service YOUR-SERVICE`,
    '```',
  ];
  if (!repositoryUrl)
    return [
      '2. **Replace it.** Run this, and paste the token when it asks:',
      '',
      ...commandLine('update', cloneUrl),
      '',
      ...byRailway,
    ];
  return [
    `2. **Replace it.** Open [the update workflow](${repositoryUrl}/actions/workflows/${updateWorkflow}) → **Run workflow** → paste the token → **Run workflow**.`,
    '',
    'The workflow verifies the token, saves it to Railway and redeploys the bot. Then this issue closes.',
    '',
    '<details><summary>Without the workflow</summary>',
    '',
    'In a terminal with Node 22.21 or later, set `RAILWAY_TOKEN` and run this. It asks for the new token without showing it:',
    '',
    ...commandLine('update', cloneUrl),
    '',
    ...byRailway,
    '',
    `To add the workflow, copy \`examples/workflows/update-token.yml\` of the WhatsApp token manager to \`.github/workflows/${updateWorkflow}\` on your default branch.`,
    '',
    '</details>',
  ];
}

/** Nothing is installed: a clone runs as it is. */
function commandLine(command: 'update' | 'redeploy' | 'check', cloneUrl: string | undefined): string[] {
  const run = `node whatsapp-token-manager/dist/cli/index.js ${command}`;
  const lines = cloneUrl
    ? [`git clone --depth 1 ${cloneUrl} whatsapp-token-manager`, run]
    : ['# Beside a clone of the WhatsApp token manager:', run];
  return ['```sh', ...lines, '```'];
}

/** How to see that it worked. */
export function verifySteps(): string[] {
  return [
    '**How to verify**',
    '',
    '- Send the bot a message.',
    '- Run `railway logs --tail 10` to see the last lines of its log.',
    '- Open the monitor workflow → **Run workflow**. It says `valid`.',
  ];
}

/** Meta's guide, for a reader who is not known to have this project's pages. */
const META_GUIDE = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/get-started';

export function permanentTokenGuide({ cloneUrl }: Pick<ReportContext, 'cloneUrl'>): string {
  const link = cloneUrl
    ? `[Make the token permanent](${cloneUrl}/blob/HEAD/docs/permanent-token.md)`
    : `[Meta’s guide](${META_GUIDE})`;
  return `${link} has every step.`;
}

/** How to never do this again: where the steps stand, and what of the reader's own they are about. */
export function permanentTokenSteps(
  urgent: keyof typeof WHY_STOP | undefined,
  context: Pick<ReportContext, 'cloneUrl'>,
  ids: MetaIds = {},
): string[] {
  const { appId, accountId, businessId } = ids;
  const users = businessId
    ? `[the system users of your business](${LINKS.systemUsers(ids)})`
    : '[Business settings](https://business.facebook.com/latest/settings) → **System users**';
  const app = appId ? `your app (${appId})` : 'your app';
  const account = accountId ? `your WhatsApp account (${accountId})` : 'your WhatsApp account';
  return [
    '### Stop it from happening again',
    '',
    `${urgent ? `${WHY_STOP[urgent]} ` : ''}Use a system user token: it lasts 60 days, or never expires.`,
    '',
    `- ${permanentTokenGuide(context)}`,
    `- Begin at ${users}. Assign ${app} and ${account} first, then generate the token.`,
    ...(businessId && appId
      ? [`- [x] The app ${appId} belongs to the business ${businessId}. Meta shows this part as done.`]
      : []),
  ];
}

/** Why replacing it again and again should end. */
const WHY_STOP = {
  'expired again and again': '**This token expired three times within a week.**',
  'in production': '**This bot runs in production with a temporary token, which expires within hours.**',
};
