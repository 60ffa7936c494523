/** Who is signed in, for every page inside the frame. */
import { createContext, useContext } from 'react';
import type { SessionView } from '@sinergi/contracts/views';

const Signed = createContext<SessionView | null>(null);
export const SignedIn = Signed.Provider;

export type Power = 'launch' | 'decide' | 'hand-in' | 'pay' | 'confirm-payment' | 'arrange' | 'withdraw' | 'repair' | 'administer' | 'see-all' | 'read-members' | 'correct' | 'hand-over' | 'read-clear' | 'protect-people';

export function useMay(): (power: Power) => boolean {
  const session = useContext(Signed);
  return (power) => session?.powers.includes(power) ?? false;
}

/** @throws outside the frame, where nobody is signed in. */
export function useSignedIn(): SessionView {
  const session = useContext(Signed);
  if (!session) throw new Error('nobody is signed in here');
  return session;
}
