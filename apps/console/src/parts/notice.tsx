/** A notice inside a page: what happened, in the tone it deserves, and what can be done about it. */
import type { ReactNode } from 'react';
import css from './notice.module.css';
import type { Tone } from './mark';

interface NoticeProps {
  readonly tone: Tone;
  readonly icon?: ReactNode;
  readonly title?: string | undefined;
  /** `alert` interrupts a screen reader, `status` waits for a pause. */
  readonly role?: 'alert' | 'status' | 'note';
  readonly testId?: string;
  readonly children?: ReactNode;
}

export function Notice({ tone, icon, title, role = 'note', testId, children }: NoticeProps) {
  return (
    <div className={css['notice']} data-tone={tone} role={role} data-testid={testId}>
      {icon && <span className={css['icon']}>{icon}</span>}
      <div className={css['body']}>
        {title && <p className={css['title']}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
