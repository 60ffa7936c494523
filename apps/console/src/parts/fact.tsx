/** One fact with its name, as a pair a screen reader reads together. */
import type { ReactNode } from 'react';
import css from './fact.module.css';

/** @param least the width in pixels below which facts wrap into the next line */
export function Facts({ children, least = 220 }: { readonly children: ReactNode; readonly least?: number }) {
  return <dl className={css['facts']} style={{ gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${least}px), 1fr))` }}>{children}</dl>;
}

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className={css['name']}>{name}</dt>
      <dd className={css['value']}>{children}</dd>
    </div>
  );
}
