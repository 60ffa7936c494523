/** A file that came in and lies in the safe already; the fields sent beside it wait to be judged. */
export class ReceivedFile {
  /** Set once a document on record stands for it; else it is thrown away with the request. */
  kept = false;

  constructor(
    readonly storeKey: string,
    readonly fileName: string,
    readonly mediaType: string,
    readonly bytes: number,
    /** Of the file as it was sent, not as it lies locked in the safe. */
    readonly sha256: Buffer,
    readonly encrypted: boolean,
    readonly fields: Readonly<Record<string, string>>,
  ) {}
}
