/** Cuts a file of MT940 statements into messages and their fields, with or without the envelope of the SWIFT network. */

export interface Mt940Field {
  readonly tag: string;
  readonly line: number;
  /** First line and those that continue it. */
  readonly lines: readonly string[];
}

export interface Mt940Message {
  readonly line: number;
  readonly fields: readonly Mt940Field[];
  /** Of what kind its end was: told by the file, or only that the file ended. */
  readonly ended: 'told' | 'file-end' | 'inside-envelope';
}

const FIELD = /^:(\d{2}[A-Z]?):(.*)$/;
const START = /^\s*(\{1:|:20:)|^:(25P?|28C?|60[FM]):/m;

export const isMt940 = (head: string): boolean => START.test(head);

interface Draft {
  readonly line: number;
  readonly enveloped: boolean;
  readonly fields: { readonly tag: string; readonly line: number; readonly lines: string[] }[];
}

export function mt940Messages(text: string): Mt940Message[] {
  const messages: Mt940Message[] = [];
  let draft: Draft | null = null;
  const end = (ended: Mt940Message['ended']): void => {
    if (draft !== null && (draft.enveloped || draft.fields.length > 0)) messages.push({ line: draft.line, fields: draft.fields, ended });
    draft = null;
  };
  let line = 0;
  for (const written of text.split('\n')) {
    line += 1;
    const isEnd = /^-(\}|\s*$)/.test(written);
    if (isEnd) end('told');
    const rest = isEnd ? written.replace(/^-\}?/, '') : written;
    if (rest.includes('{1:') || (rest.includes('{4:') && draft === null)) {
      if (draft !== null) end('inside-envelope');
      draft = { line, enveloped: true, fields: [] };
    }
    const content = withoutEnvelope(rest);
    const [, tag, first = ''] = FIELD.exec(content) ?? [];
    if (tag === '20' && draft !== null && !draft.enveloped) end('told');
    if (tag !== undefined) {
      draft ??= { line, enveloped: false, fields: [] };
      draft.fields.push({ tag, line, lines: [first] });
    } else if (content !== '') draft?.fields.at(-1)?.lines.push(content);
  }
  end(draft?.enveloped ? 'inside-envelope' : 'file-end');
  return messages;
}

/** What of a line belongs to the account: the blocks around the fourth speak to the network. */
function withoutEnvelope(line: string): string {
  if (!/^\s*\{[1-5S]:/.test(line)) return line.trimEnd();
  const fourth = line.indexOf('{4:');
  return fourth === -1 ? '' : line.slice(fourth + 3).trim();
}
