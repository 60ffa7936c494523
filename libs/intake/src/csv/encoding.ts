/** In which encoding a text file was saved: office programs leave UTF-8, UTF-16 and the Windows code page alike. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { looksLikeUtf16 } from '../source-file';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const HEAD_BYTES = 4096;

export async function encodingOf(path: string): Promise<Encoding> {
  const head = await headOf(path);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return looksLikeUtf16(head) ?? ((await isUtf8(path)) ? 'utf-8' : 'windows-1252');
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The whole file is looked at: one accented name at its end decides. */
async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

/** The file's text piece by piece, without its byte order mark, every line ending in one newline. */
export async function* decoded(path: string, encoding: Encoding): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  for await (const chunk of createReadStream(path)) {
    const text = rest + decoder.decode(chunk as Buffer, { stream: true });
    // the other half of a line end may come with the next piece
    rest = text.endsWith('\r') ? '\r' : '';
    const whole = text.slice(0, text.length - rest.length);
    if (whole !== '') yield withNewlines(whole);
  }
  const last = rest + decoder.decode();
  if (last !== '') yield withNewlines(last);
}

function withNewlines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
