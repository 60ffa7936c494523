/** Says, once for the whole page, that what is seen is the last known state because the door does not answer. */
import { useSyncExternalStore } from 'react';
import { IconCloudOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { problemOf } from '../api/problem';
import { useWords } from '../language/language';
import { shellWords } from '../language/shell.words';
import css from './frame.module.css';

export function Disconnected() {
  const words = useWords(shellWords);
  const cache = useQueryClient().getQueryCache();
  const stale = useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () => cache.findAll({ type: 'active' }).some(({ state }) => state.status === 'error' && state.data !== undefined && !problemOf(state.error).refused),
  );
  return (
    <div role="status">
      {stale && <p className={css['disconnected']}><IconCloudOff size={17} aria-hidden /> {words.stale}</p>}
    </div>
  );
}
