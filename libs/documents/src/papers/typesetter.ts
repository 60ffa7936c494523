/** Sets papers in PDF/A: the facts go in as data, so that nothing a person typed can act as markup. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { NamedFailure } from '@sinergi/contracts/failures';
import type { PaperContent } from './paper';

/** A compiler keeps what it has once set; a fresh one now and then keeps the worker small. */
const PAPERS_PER_COMPILER = 200;
const ARCHIVAL = 'a-3b';

export class Typesetter {
  private compiler: NodeCompiler | null = null;
  private papersLeft = 0;

  /** @throws NamedFailure `PaperNotRendered` */
  set(content: PaperContent): Buffer {
    const compiler = this.ready();
    try {
      return compiler.pdf({ mainFileContent: content.template, inputs: { paper: JSON.stringify(content.page) } }, { pdfStandard: ARCHIVAL });
    } catch {
      // the compiler's words may quote the paper
      this.papersLeft = 0;
      throw new NamedFailure('PaperNotRendered', { paper: content.kind });
    }
  }

  private ready(): NodeCompiler {
    if (this.compiler === null || this.papersLeft === 0) {
      this.compiler = NodeCompiler.create();
      this.papersLeft = PAPERS_PER_COMPILER;
    }
    this.papersLeft -= 1;
    return this.compiler;
  }
}
