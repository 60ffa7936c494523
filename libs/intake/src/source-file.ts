/** What a file that comes in really is, told by its content and never by its name. */
import { open } from 'node:fs/promises';
import { tooLarge, unreadable, type UnreadableReason } from './file-refusals';
import { ZipArchive } from './xlsx/zip-archive';

export type SourceFormat = 'workbook' | 'delimited-text';

const MIB = 1024 * 1024;
export const MAX_WORKBOOK_BYTES = 64 * MIB;
export const MAX_TEXT_BYTES = 256 * MIB;
const HEAD_BYTES = 8192;

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const EMPTY_ZIP = Buffer.from('PK\x05\x06', 'latin1');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const UTF16_MARKS = [Buffer.from('fffe', 'hex'), Buffer.from('feff', 'hex')];
const PRINTED = ['%PDF', '{\\rtf', '\x89PNG', 'GIF8', '\xff\xd8\xff', 'II*\x00', 'MM\x00*'].map((mark) => Buffer.from(mark, 'latin1'));
/** Names of the parts of an OLE container stand in it in UTF-16. */
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');
const WORKBOOK_PARTS = ['Workbook', 'Book'].map((name) => Buffer.from(name, 'utf16le'));

/** @throws DomainError `file-unreadable` or `document-too-large`, with `reason` */
export async function formatOf(path: string): Promise<SourceFormat> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size === 0) throw unreadable('empty-file');
    const head = Buffer.alloc(Math.min(size, HEAD_BYTES));
    await file.read(head, 0, head.length, 0);
    if (startsWith(head, ZIP) || startsWith(head, EMPTY_ZIP)) {
      if (size > MAX_WORKBOOK_BYTES) throw tooLarge('file-too-large', MAX_WORKBOOK_BYTES / MIB);
    } else if (startsWith(head, OLE)) {
      if (size > MAX_WORKBOOK_BYTES) throw tooLarge('file-too-large', MAX_WORKBOOK_BYTES / MIB);
      throw unreadable(reasonOfOle(await file.readFile()));
    } else {
      const reason = reasonAgainstText(head);
      if (reason !== null) throw unreadable(reason);
      if (size > MAX_TEXT_BYTES) throw tooLarge('file-too-large', MAX_TEXT_BYTES / MIB);
      return 'delimited-text';
    }
  } finally {
    await file.close();
  }
  await demandWorkbook(path);
  return 'workbook';
}

async function demandWorkbook(path: string): Promise<void> {
  const archive = await ZipArchive.open(path);
  try {
    const names = archive.names();
    if (archive.isEncrypted()) throw unreadable('encrypted-workbook');
    if (names.some((name) => /(^|\/)workbook\.bin$/i.test(name))) throw unreadable('binary-workbook');
    if (archive.has('mimetype')) throw unreadable('open-document');
    if (names.some((name) => /^(word|ppt)\//i.test(name))) throw unreadable('printed-document');
    if (!archive.has('[Content_Types].xml')) throw unreadable('plain-archive');
  } finally {
    await archive.close();
  }
}

function reasonOfOle(content: Buffer): UnreadableReason {
  if (content.includes(ENCRYPTED_PART)) return 'encrypted-workbook';
  return WORKBOOK_PARTS.some((part) => content.includes(part)) ? 'old-workbook' : 'printed-document';
}

/** null: nothing speaks against reading it as comma-separated text. */
function reasonAgainstText(head: Buffer): UnreadableReason | null {
  if (PRINTED.some((mark) => startsWith(head, mark))) return 'printed-document';
  const wide = UTF16_MARKS.some((mark) => startsWith(head, mark)) || looksLikeUtf16(head);
  const text = head.toString('latin1').replaceAll('\0', '').replace(/^(ï»¿|ÿþ|þÿ)/, '').trimStart().toLowerCase();
  if (text === '') return 'empty-file';
  if (/^(<!doctype html|<html|<table|<meta|<head|<style|<body|<div)/.test(text)) return 'web-page';
  if (text.startsWith('<?xml')) return text.includes('<html') ? 'web-page' : 'xml-table';
  if (text.startsWith('mime-version:')) return 'web-page';
  // control characters that no list of people is written with
  return !wide && head.some((byte) => byte < 9 || (byte > 13 && byte < 26)) ? 'unknown-format' : null;
}

/** Latin text in UTF-16 has a zero in every second byte. */
export function looksLikeUtf16(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.floor(head.length / 2);
  let low = 0;
  let high = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) high += 1;
    if (head[at + 1] === 0) low += 1;
  }
  if (pairs >= 2 && low > pairs * 0.8 && high === 0) return 'utf-16le';
  if (pairs >= 2 && high > pairs * 0.8 && low === 0) return 'utf-16be';
  return null;
}

function startsWith(content: Buffer, mark: Buffer): boolean {
  return content.length >= mark.length && content.subarray(0, mark.length).equals(mark);
}
