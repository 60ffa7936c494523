/** Sets papers in PDF/A: the facts go in as data, so that nothing a person typed can act as markup. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { NamedFailure } from '@sinergi/contracts/failures';
import type { PaperContent } from './paper';

/** What was kept from a paper is let go after this many others: the compiler remembers everything it has set until told to forget. */
const REMEMBERED_PAPERS = 5;
const ARCHIVAL = 'a-3b';

export class Typesetter {
  private readonly compiler = NodeCompiler.create();

  /** @throws NamedFailure `PaperNotRendered` */
  set(content: PaperContent): Buffer {
    try {
      return this.compiler.pdf({ mainFileContent: content.template, inputs: { paper: JSON.stringify(content.page) } }, { pdfStandard: ARCHIVAL });
    } catch {
      // the compiler's own words may quote the paper
      throw new NamedFailure('PaperNotRendered', { paper: content.kind });
    } finally {
      this.compiler.evictCache(REMEMBERED_PAPERS);
    }
  }
}
