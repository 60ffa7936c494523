/** Comments at cells: their texts, and the drawing without which older Excel shows none. */
import { asWritten, DECLARATION, MAIN, placeOf, type LineToWrite } from './cell-markup';
import { PackedText } from './packed-text';

const AUTHOR = 'Sinergi';
/** Shapes of a drawing are numbered in blocks of so many. */
const BLOCK = 1024;

/** Blocks of shape numbers are taken one sheet after the other. */
export class ShapeNumbers {
  private nextBlock = 1;

  take(shapes: number): { readonly first: number; readonly blocks: string } {
    const start = this.nextBlock;
    this.nextBlock += Math.floor(shapes / BLOCK) + 1;
    return { first: start * BLOCK + 1, blocks: Array.from({ length: this.nextBlock - start }, (_, at) => start + at).join(',') };
  }
}

/** The comments of one sheet, gathered while its rows are written. */
export class SheetNotes {
  private readonly comments = new PackedText();
  private readonly places = new PackedText();
  private count = 0;

  async gather({ line, cells }: LineToWrite): Promise<void> {
    for (const [at, { note }] of cells.entries()) {
      if (note === undefined) continue;
      this.count += 1;
      await this.comments.add(`<comment ref="${placeOf(line, at)}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="Tahoma"/></rPr><t xml:space="preserve">${asWritten(note)}</t></r></text></comment>`);
      await this.places.add(`${line - 1} ${at}\n`);
    }
  }

  async *commentsXml(): AsyncIterable<string> {
    yield `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>${AUTHOR}</author></authors><commentList>`;
    yield* this.comments.read();
    yield '</commentList></comments>';
  }

  async *drawingXml(numbers: ShapeNumbers): AsyncIterable<string> {
    const { first, blocks } = numbers.take(this.count);
    yield `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>`;
    yield '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
    let number = first;
    let rest = '';
    for await (const piece of this.places.read()) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop()!;
      let shapes = '';
      for (const line of lines) {
        const [row, column] = line.split(' ').map(Number) as [number, number];
        shapes += shapeXml(number, row, column);
        number += 1;
      }
      if (shapes !== '') yield shapes;
    }
    yield '</xml>';
  }
}

/** Row and column from 0; the box stands beside its cell and is hidden until the cell is pointed at. */
function shapeXml(number: number, row: number, column: number): string {
  const anchor = [column + 1, 15, Math.max(row - 1, 0), 10, column + 5, 15, row + 7, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:270pt;height:120pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
