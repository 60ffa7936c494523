/** The frame of every page of the mailbox: plain, readable, nothing loaded from elsewhere. */
const STYLE = `
  :root { color-scheme: light dark; --ink: #1f2723; --muted: #647067; --paper: #fff; --ground: #f3f4f1; --line: #dcdfd8; --accent: #1d6b4f; --warn: #a5640a; }
  @media (prefers-color-scheme: dark) { :root { --ink: #e7ebe8; --muted: #9aa69e; --paper: #1c2320; --ground: #141917; --line: #323b36; --accent: #6cc3a0; --warn: #e5ae5b; } }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 "Segoe UI", Ubuntu, Helvetica, Arial, sans-serif; }
  header { background: var(--paper); border-bottom: 1px solid var(--line); padding: 14px 24px; display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: baseline; }
  header h1 { font-size: 19px; margin: 0; } header h1 a { color: inherit; text-decoration: none; }
  main { max-width: 1080px; margin: 24px auto; padding: 0 24px; }
  a { color: var(--accent); }
  small, .muted { color: var(--muted); }
  form { display: flex; gap: 8px; margin: 0 0 16px; }
  input { flex: 1; min-width: 0; padding: 9px 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: inherit; font: inherit; }
  button { padding: 9px 18px; border: 0; border-radius: 6px; background: var(--accent); color: var(--paper); font: inherit; font-weight: 600; cursor: pointer; }
  ul.mails { list-style: none; margin: 0; padding: 0; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
  ul.mails a { display: grid; grid-template-columns: 240px 1fr auto; gap: 4px 16px; padding: 11px 16px; color: inherit; text-decoration: none; }
  ul.mails li + li { border-top: 1px solid var(--line); } ul.mails a:hover, ul.mails a:focus-visible { background: var(--ground); }
  .to { color: var(--muted); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .subject { font-weight: 600; } .when { color: var(--muted); white-space: nowrap; font-variant-numeric: tabular-nums; }
  .empty { padding: 56px 24px; text-align: center; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
  .warn { border-left: 4px solid var(--warn); padding: 8px 14px; background: var(--paper); margin-bottom: 16px; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0 0 16px; } dt { color: var(--muted); } dd { margin: 0; overflow-wrap: anywhere; }
  iframe { width: 100%; height: 70vh; border: 1px solid var(--line); border-radius: 8px; background: #fff; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 16px; }
  .files { display: flex; flex-wrap: wrap; gap: 8px; margin: 0 0 16px; padding: 0; list-style: none; } .files a { display: block; padding: 6px 12px; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; text-decoration: none; }
  details { margin-top: 16px; } summary { cursor: pointer; color: var(--muted); }
  @media (max-width: 720px) { ul.mails a { grid-template-columns: 1fr auto; } .subject { grid-column: 1 / -1; grid-row: 1; } }
`;

export function page(title: string, body: string, note = ''): string {
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><header><h1><a href="/">Kotak surat <small lang="en">Mailbox</small></a></h1><span class="muted">${escaped(note)}</span></header>
<main>${body}</main></body></html>
`;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** In the reader's usual form, always naming the zone. */
export function timeOf(instant: string): string {
  return new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Asia/Jakarta' }).format(new Date(instant)) + ' WIB';
}
