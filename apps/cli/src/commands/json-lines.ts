/** Lines of a file or of standard input, one at a time: their number does not matter to memory. */
import { createReadStream } from 'node:fs';
import { Refusal } from '@sinergi/domain/calendar/refusal';

const LONGEST = 65_536;

/** A byte order mark and blank lines are passed over, and a line too long to be a question is cut. @param file a path, or `-` for standard input @throws Refusal `file-unreadable` */
export async function* jsonLines(file: string): AsyncGenerator<string> {
  let rest = '';
  let cut = false;
  let first = true;
  for await (const piece of piecesOf(file)) {
    const lines = (rest + (first ? piece.replace(/^\uFEFF/, '') : piece)).split('\n');
    first = false;
    rest = lines.pop()!;
    for (const line of lines) {
      if (!cut && line.trim() !== '') yield line;
      cut = false;
    }
    if (rest.length > LONGEST) {
      if (!cut) yield rest;
      cut = true;
      rest = '';
    }
  }
  if (!cut && rest.trim() !== '') yield rest;
}

async function* piecesOf(file: string): AsyncGenerator<string> {
  const stream = file === '-' ? process.stdin : createReadStream(file);
  stream.setEncoding('utf8');
  try {
    for await (const piece of stream) yield piece as string;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Refusal('file-unreadable', { id: `Berkas tidak dapat dibaca (${code})`, en: `The file cannot be read (${code})` });
  }
}
