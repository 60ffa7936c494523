/** The two parties as the head of a paper introduces them and the foot lets them sign. */
import { titleInCapacity, signatureBlock, type PaperClass, type SignatureBlock, type Signer } from '@sinergi/domain/parties/capacity';
import type { CaseFacts, PartyFacts } from '../paper';

export interface PartyOnPage {
  readonly name: string;
  readonly capacity: string;
  readonly called: string;
  readonly signature: SignatureBlock;
}

export function partiesOf(facts: CaseFacts, paper: PaperClass): PartyOnPage[] {
  return [introduced(facts.city, paper, 'PIHAK KESATU'), introduced(facts.branch, paper, 'PIHAK KEDUA')];
}

/** Unsigned drafts name who would sign today; the scan shows who did. */
function introduced({ name, signer }: PartyFacts, paper: PaperClass, called: string): PartyOnPage {
  const signature = signatureBlock(signer, paper);
  const title = titleInCapacity(signer.title, signer.capacity, signer.principalTitle);
  return { name: signature.name, capacity: `selaku ${title}, bertindak untuk dan atas nama ${name}, selanjutnya disebut`, called, signature };
}

/** `Pj. Wali Kota Bekasi` for another's signature, the signer's own title otherwise. */
export function issuedBy(signer: Signer): string {
  return titleInCapacity(signer.title, signer.capacity, signer.principalTitle);
}
