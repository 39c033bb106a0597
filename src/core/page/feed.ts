// The incidents of all bots as an Atom feed. https://www.rfc-editor.org/rfc/rfc4287

import { renderTime } from '../time.ts';
import type { PageLinks } from './bot-section.ts';
import { type Html, html } from './html.ts';
import type { PastIncident } from './incidents.ts';
import type { BotStats } from './stats.ts';
import { incidentFacts, incidentTitle } from './words.ts';

export interface FeedData {
  bots: readonly BotStats[];
  madeAt: Date;
  links?: PageLinks;
}

/** What a reader has not fetched by then is on the page. */
const MOST_ENTRIES = 50;

interface Entry {
  bot: string;
  incident: PastIncident;
  updated: Date;
}

export function renderFeed({ bots, madeAt, links }: FeedData): string {
  const entries = bots
    .flatMap(({ bot, incidents }) =>
      incidents.map((incident): Entry => ({ bot, incident, updated: incident.ended ?? incident.noticed })),
    )
    .toSorted((a, b) => b.updated.getTime() - a.updated.getTime() || (a.bot < b.bot ? -1 : 1))
    .slice(0, MOST_ENTRIES);
  const origin = originOf(links);
  const feed = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${origin}incidents</id>
  <title>WhatsApp token incidents</title>
  <updated>${(entries[0]?.updated ?? madeAt).toISOString()}</updated>
  <author><name>WhatsApp Token Manager</name></author>
  <link rel="self" type="application/atom+xml" href="feed.xml"/>
  <link rel="alternate" type="text/html" href="index.html"/>${entries.map((entry) => renderEntry(entry, { origin, madeAt, links }))}
</feed>
`;
  return feed.toString();
}

function renderEntry(
  { bot, incident, updated }: Entry,
  { origin, madeAt, links }: { origin: string; madeAt: Date; links: PageLinks | undefined },
): Html {
  const { noticed, ended, issue, causes } = incident;
  const address = links && issue !== undefined ? `${links.issues}/${issue}` : `index.html#bot-${bot}`;
  const facts = incidentFacts(incident, madeAt, renderTime);
  return html`
  <entry>
    <id>${origin}${bot}/${noticed.toISOString()}</id>
    <title>${bot}: ${incidentTitle(incident)} (${ended ? 'resolved' : 'ongoing'})</title>
    <published>${noticed.toISOString()}</published>
    <updated>${updated.toISOString()}</updated>
    <link rel="alternate" type="text/html" href="${address}"/>${causes.map(
      (cause) => html`
    <category term="${cause}"/>`,
    )}
    <summary type="text">${facts.map((fact, index) => html`${index > 0 && ' · '}${fact}`)}</summary>
  </entry>`;
}

/** Begins an id that stays the same wherever the page is put. https://www.rfc-editor.org/rfc/rfc4151 */
function originOf(links: PageLinks | undefined): string {
  const [, host = 'whatsapp-token-manager.invalid', path = ''] =
    /^https?:\/\/([^/:]+)[^/]*\/(.+)\/issues$/.exec(links?.issues ?? '') ?? [];
  return `tag:${host},2026:whatsapp-tokens/${path && `${path}/`}`;
}
