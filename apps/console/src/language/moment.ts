/** A moment of the wall clock as people read it. */
import { useLanguage } from './language';

export function useMoment(): (iso: string) => string {
  const { language } = useLanguage();
  const writer = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return (iso) => writer.format(new Date(iso));
}
