/** A moment of the wall clock as people read it; the log of readings and the 3 x 24 hours live by the hour. */
import { useLanguage } from '../../language/language';

export function useMoment(): (iso: string) => string {
  const { language } = useLanguage();
  const writer = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return (iso) => writer.format(new Date(iso));
}
