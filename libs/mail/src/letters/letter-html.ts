/** A letter as a simple page that every mail program shows: no script, no picture, nothing loaded from elsewhere. */
import { LANGUAGES, type Language } from '@sinergi/domain/money/language';
import type { LaidOut } from './laid-out';

const PAGE = 'margin:0;padding:24px 12px;background:#f3f4f1;color:#1f2723;font:15px/1.6 "Segoe UI",Helvetica,Arial,sans-serif';
const SHEET = 'max-width:640px;margin:0 auto;background:#fff;border:1px solid #dcdfd8;border-top:4px solid #1d6b4f;padding:28px 32px';
const BANNER = 'margin:0 0 20px;padding:8px 12px;background:#fff1d6;border:1px solid #d9a441;font-weight:bold;letter-spacing:.06em;text-align:center';
const BUTTON = 'display:inline-block;padding:10px 18px;background:#1d6b4f;color:#fff;text-decoration:none;border-radius:4px;font-weight:600';
const LABEL = 'padding:4px 16px 4px 0;color:#5d675f;white-space:nowrap;vertical-align:top';
const MUTED = 'color:#5d675f;font-size:13px';

export function htmlOf(letter: LaidOut): string {
  const banner = letter.rehearsal === null ? '' : `<p style="${BANNER}">${escapeHtml(letter.rehearsal)}</p>`;
  const [first, second] = LANGUAGES.map((language) => sectionOf(letter, language));
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(letter.subject)}</title></head>
<body style="${attribute(PAGE)}"><div style="${SHEET}">
${banner}<p style="margin:0 0 16px;${MUTED}">${escapeHtml(letter.date)}</p>
<p style="margin:0 0 20px">${letter.addressee.map(escapeHtml).join('<br>')}</p>
${first}
<hr style="margin:32px 0 20px;border:0;border-top:1px solid #dcdfd8"><p style="margin:0 0 12px;${MUTED}">English</p>
${second}
</div></body></html>
`;
}

function sectionOf(letter: LaidOut, language: Language): string {
  const { greeting, paragraphs, rows = [], steps = [], nextTitle, call, closing, note } = letter.sections[language];
  const table = rows.map(([label, value]) => `<tr><td style="${LABEL}">${escapeHtml(label)}</td><td style="padding:4px 0">${escapeHtml(value)}</td></tr>`).join('');
  const list = steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('');
  return `<div lang="${language}">
${[greeting, ...paragraphs].map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')}
<table style="border-collapse:collapse;margin:16px 0">${table}</table>
${list === '' ? '' : `<p style="margin:16px 0 4px"><strong>${escapeHtml(nextTitle)}</strong></p><ul style="margin:0 0 16px;padding-left:20px">${list}</ul>`}
<p style="margin:24px 0"><a style="${BUTTON}" href="${escapeHtml(letter.link)}">${escapeHtml(call)}</a></p>
<p>${escapeHtml(closing)}</p>
<p>${escapeHtml(letter.sender)}</p>
<p style="${MUTED}">${escapeHtml(note)}</p>
</div>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Font names stand in quotes of their own. */
function attribute(style: string): string {
  return style.replaceAll('"', "'");
}
