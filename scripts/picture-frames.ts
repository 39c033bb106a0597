// What Slack and a terminal put around a text, as HTML, in light or dark as the browser prefers.

const FRAME = `
  :root { color-scheme: light dark; }
  body { margin: 0; padding: 24px; background: light-dark(#fff, #0d1117); color: light-dark(#1d1c1d, #d1d2d3); font: 15px/1.46 Inter, 'Noto Color Emoji', sans-serif; }
`;

const SLACK = `
  .message { display: flex; gap: 10px; margin-bottom: 18px; }
  .message:last-child { margin-bottom: 0; }
  .avatar { flex: none; width: 36px; height: 36px; border-radius: 6px; background: #128c7e; display: grid; place-items: center; font-size: 20px; }
  .name { font-weight: 800; } .app { font-size: 10px; font-weight: 700; padding: 1px 4px; margin: 0 6px; border-radius: 3px; background: light-dark(#e8e8e8, #35373b); }
  .at { font-size: 12px; color: light-dark(#616061, #ababad); }
  a { color: light-dark(#1264a3, #1d9bd1); text-decoration: none; overflow-wrap: anywhere; }
  .text { white-space: pre-wrap; }
`;

/** Messages as Slack shows those of an app. */
export function renderSlackPage(messages: readonly { at: string; text: string }[]): string {
  const shown = messages.map(
    ({ at, text }) => `<div class="message"><div class="avatar">🔔</div><div>
<span class="name">WhatsApp token</span><span class="app">APP</span><span class="at">${at}&#8239;AM</span>
<div class="text">${text.replaceAll(/https?:\/\/\S+/g, (url) => `<a>${url}</a>`)}</div></div></div>`,
  );
  return renderPage('Slack', SLACK, shown.join(''));
}

const TERMINAL = `
  .window { border: 1px solid light-dark(#d1d9e0, #3d444d); border-radius: 8px; background: light-dark(#f6f8fa, #151b23); overflow: hidden; }
  .bar { padding: 10px 14px; display: flex; gap: 8px; border-bottom: 1px solid light-dark(#d1d9e0, #3d444d); }
  .bar i { width: 12px; height: 12px; border-radius: 50%; background: light-dark(#d1d9e0, #3d444d); }
  pre { margin: 0; padding: 16px; font: 14px/1.5 'DejaVu Sans Mono', 'Noto Color Emoji', monospace; color: light-dark(#1f2328, #f0f6fc); white-space: pre-wrap; }
  .c1 { font-weight: 700; } .c2 { opacity: .65; } .c4 { text-decoration: underline; }
  .c31, .c91 { color: light-dark(#cf222e, #ff7b72); } .c32, .c92 { color: light-dark(#116329, #3fb950); }
  .c33, .c93 { color: light-dark(#7d4e00, #d29922); } .c34, .c94 { color: light-dark(#0969da, #58a6ff); }
  .c35, .c95 { color: light-dark(#8250df, #bc8cff); } .c36, .c96 { color: light-dark(#1b7c83, #39c5cf); }
`;

/** A command and what it printed, with its colors. */
export function renderTerminalPage(command: string, output: string): string {
  return renderPage(
    'Terminal',
    TERMINAL,
    `<div class="window"><div class="bar"><i></i><i></i><i></i></div><pre><span class="c2">$</span> <span class="c1">${command}</span>\n${colored(output.trimEnd())}</pre></div>`,
  );
}

/** The codes that set and end bold, dim, underline and colors. */
function colored(output: string): string {
  let classes: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal obeys instead of showing.
  const parts = output.split(/\u001b\[([0-9;]*)[A-Za-z]/);
  return parts
    .map((part, at) => {
      if (at % 2 === 0) return part && `<span class="${classes.join(' ')}">${escapeHtml(part)}</span>`;
      for (const code of part.split(';').map(Number)) {
        if (code === 0) classes = [];
        else if (code === 22) classes = classes.filter((name) => name !== 'c1' && name !== 'c2');
        else if (code === 24) classes = classes.filter((name) => name !== 'c4');
        else if (code === 39) classes = classes.filter((name) => !/^c[39]\d$/.test(name));
        else classes = [...classes, `c${code}`];
      }
      return '';
    })
    .join('');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function renderPage(title: string, style: string, content: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${FRAME}${style}</style><body>${content}</body></html>`;
}
