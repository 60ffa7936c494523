/** The text of a rich cell: its runs one after the other, without the phonetic readings beside them. */
export class TextRuns {
  private parts = '';
  private inText = false;
  private inReading = false;

  begin(): void {
    this.parts = '';
    this.inText = false;
    this.inReading = false;
  }

  opened(name: string): void {
    if (name === 't') this.inText = true;
    else if (name === 'rPh') this.inReading = true;
  }

  closed(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inReading = false;
  }

  said(text: string): void {
    if (this.inText && !this.inReading) this.parts += text;
  }

  text(): string {
    return withoutEscapes(this.parts);
  }
}

/** Signs that XML cannot hold are written as `_x000D_`, and such a text itself as `_x005F_x000D_`. */
export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}
