/** The safe of documents: files by key, as streams, with their length and SHA-256. */
import type { Readable } from 'node:stream';

export interface StoredFile {
  readonly storeKey: string;
  /** Length and hash of what was given, not of what lies locked on the disk. */
  readonly bytes: number;
  readonly sha256: Buffer;
}

/** The key of one locked file as it is kept, apart from the file. */
export interface KeptKey {
  /** As it stands in the head of the file. */
  readonly mark: Buffer;
  /** null once destroyed. */
  readonly sealed: Buffer | null;
  readonly destroyedOn: string | null;
  readonly because: string | null;
}

export interface FileKeys {
  keep(storeKey: string, mark: Buffer, sealed: Buffer): Promise<void>;
  of(storeKey: string): Promise<readonly KeptKey[]>;
}

export interface DocumentStore {
  /**
   * Whole or not at all: a stream that breaks off or a full disk leaves nothing under the key.
   * @param mostBytes a longer stream is refused with DomainError `document-too-large`
   */
  put(storeKey: string, content: Readable | Buffer, options: { readonly encrypted: boolean; readonly mostBytes?: number }): Promise<StoredFile>;
  /** @throws DomainError `document-unknown` when nothing lies under the key, `document-destroyed` when what opened it was destroyed */
  get(storeKey: string, encrypted: boolean): Promise<Readable>;
  /** A file that is not there counts as removed. */
  remove(storeKey: string): Promise<void>;
}

/** No room left on the disk, or none left in its quota; the words of the file system name folder and file and stay behind. */
export function isOutOfRoom(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
