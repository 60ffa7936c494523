/** The list of caught mails, newest first, with a box to look for a recipient or a subject. */
import type { MessageLine } from '../message';
import { escaped, page, timeOf } from './page';

export interface ListFacts {
  readonly messages: readonly MessageLine[];
  readonly size: number;
  readonly query: string;
  /** Link to older mails; null on the last page. */
  readonly older: string | null;
  readonly refused: readonly string[];
}

export function listPage({ messages, size, query, older, refused }: ListFacts): string {
  const search = `<form method="get" action="/"><input type="search" name="q" value="${escaped(query)}" aria-label="Cari" placeholder="Cari penerima atau perihal / Find a recipient or subject"><button>Cari / Find</button></form>`;
  const list = messages.length === 0 ? empty(query) : `<ul class="mails">${messages.map(entry).join('')}</ul>`;
  const further = older === null ? '' : `<p><a href="${escaped(older)}">Surat yang lebih lama / Older mail</a></p>`;
  return page('Kotak surat', warning(refused) + search + list + further, `${size} surat / letters`);
}

function entry({ id, to, subject, receivedAt, attachments }: MessageLine): string {
  const clip = attachments === 0 ? '' : ` <small title="lampiran / attachments">+${attachments}</small>`;
  return `<li><a href="/messages/${id}"><span class="to">${escaped(to.join(', '))}</span><span class="subject">${escaped(subject)}${clip}</span><span class="when">${escaped(timeOf(receivedAt))}</span></a></li>`;
}

function empty(query: string): string {
  const words = query === '' ? ['Belum ada surat.', 'No mail yet.'] : ['Tidak ada surat yang cocok.', 'No mail matches.'];
  return `<div class="empty"><p>${words[0]}</p><p class="muted" lang="en">${words[1]}</p></div>`;
}

function warning(refused: readonly string[]): string {
  if (refused.length === 0) return '';
  return `<p class="warn">Surat ke domain ini sedang ditolak / Mail to these domains is being refused: <strong>${escaped(refused.join(', '))}</strong></p>`;
}
