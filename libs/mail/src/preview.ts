/** Every letter to look at before it is ever sent: one page with all of them, or one letter alone. */
import { NOTICE_CODES, type NoticeCode } from '@sinergi/contracts/notices';
import { LETTERS } from './catalogue';
import type { WrittenLetter } from './letters/laid-out';
import { escapeHtml } from './letters/letter-html';
import { mockFactsFor } from './mock-facts';

const STYLE = `
  body { margin: 0; background: #f3f4f1; color: #1f2723; font: 15px/1.5 "Segoe UI", Helvetica, Arial, sans-serif; }
  header, nav, article { max-width: 720px; margin: 0 auto; padding: 16px; }
  nav ul { columns: 2; padding-left: 18px; }
  article { border-top: 1px solid #dcdfd8; }
  h2 { font-size: 17px; margin: 8px 0; }
  code { color: #5d675f; }
  iframe { width: 100%; height: 640px; border: 1px solid #dcdfd8; background: #fff; }
  details { margin-top: 8px; } pre { white-space: pre-wrap; background: #fff; border: 1px solid #dcdfd8; padding: 12px; }
`;

export function previewOf(notice: NoticeCode): WrittenLetter {
  return LETTERS[notice].write(mockFactsFor(notice));
}

/** A page that stands alone: nothing is loaded from elsewhere. */
export function previewPage(): string {
  const letters = NOTICE_CODES.map((notice) => ({ notice, letter: previewOf(notice) }));
  const entries = letters.map(({ notice, letter }) => `<li><a href="#${notice}">${escapeHtml(letter.subject)}</a></li>`).join('\n');
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Contoh surat Sinergi</title><style>${STYLE}</style></head>
<body>
<header><h1>Contoh surat</h1><p>${letters.length} surat, dengan kota, orang dan jumlah rekaan. <span lang="en">${letters.length} letters with an invented city, people and amounts.</span></p></header>
<nav><ul>${entries}</ul></nav>
${letters.map(({ notice, letter }) => articleOf(notice, letter)).join('\n')}
</body></html>
`;
}

function articleOf(notice: NoticeCode, letter: WrittenLetter): string {
  return `<article id="${notice}"><code>${notice}</code><h2>${escapeHtml(letter.subject)}</h2>
<iframe sandbox title="${notice}" srcdoc="${escapeHtml(letter.html)}"></iframe>
<details><summary>Teks biasa / plain text</summary><pre>${escapeHtml(letter.text)}</pre></details></article>`;
}
