/** One mail opened: who, what and when, its attachments, the letter as a mail program shows it, and its plain text. */
import type { CaughtMessage } from '../message';
import { escaped, page, timeOf } from './page';

export function messagePage(message: CaughtMessage): string {
  const { id, subject, html, text, attachments } = message;
  const facts: readonly (readonly [string, string])[] = [
    ['Dari / From', message.from],
    ['Kepada / To', message.to.join(', ')],
    ['Diterima / Received', timeOf(message.receivedAt)],
    ['Message-ID', message.messageId],
  ];
  const files = attachments.map(({ fileName, bytes }, index) => `<li><a href="/messages/${id}/attachments/${index}">${escaped(fileName)} <small>${Math.ceil(bytes / 1024)} kB</small></a></li>`);
  const body = [
    '<p><a href="/">Semua surat / All mail</a></p>',
    `<h2>${escaped(subject)}</h2>`,
    `<dl>${facts.map(([label, value]) => `<dt>${label}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`,
    files.length === 0 ? '' : `<ul class="files" aria-label="Lampiran / Attachments">${files.join('')}</ul>`,
    html === null ? '' : `<iframe title="Isi surat / Letter" src="/messages/${id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`,
    html === null ? `<pre>${linked(text)}</pre>` : `<details><summary>Teks biasa / Plain text</summary><pre>${linked(text)}</pre></details>`,
    `<p><a href="/messages/${id}/source">Sumber / Source (.eml)</a></p>`,
  ];
  return page(subject || 'Surat', body.join('\n'));
}

/** The letter itself, in a frame that runs nothing; its links open beside the mailbox. */
export function framedLetter(html: string): string {
  const target = '<base target="_blank">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + target) : target + html;
}

function linked(text: string): string {
  return escaped(text).replace(/https?:\/\/[^\s<>&]+/g, (address) => `<a href="${address}" target="_blank" rel="noopener">${address}</a>`);
}
