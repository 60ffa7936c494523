/** What a programme calls its positions, for everything inside that shows a post. */
import { createContext, useContext } from 'react';
import type { PostView, RosterChangesView } from '@sinergi/contracts/change.views';
import { writtenTitle } from '@sinergi/domain/parties/written-title';

type Positions = RosterChangesView['positions'];

const Named = createContext<Positions>([]);
export const PositionsNamed = Named.Provider;

/** `Ketua RT`; a code the programme does not know is shown as it is. */
export function usePositionNames(): { readonly all: Positions; readonly position: (code: string) => string; readonly post: (post: PostView) => string } {
  const all = useContext(Named);
  const position = (code: string): string => writtenTitle(all.find((known) => known.code === code)?.title ?? code);
  const post = ({ positionCode, rt, rw, villageName, villageCode }: PostView): string => {
    const units = [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join('/');
    return [position(positionCode), units, villageName ?? villageCode].filter(Boolean).join(', ');
  };
  return { all, position, post };
}
