/** The language of the pages: Indonesian first, English at a switch, remembered on this computer. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Titled } from '@sinergi/contracts/views';
import type { Language } from '@sinergi/domain/money/language';
import { speak } from '../api/client';
import { queryClient } from '../api/query-client';

export type { Language };

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const REMEMBERED = 'sinergi.language';
const Chosen = createContext<Choice>({ language: 'id', choose: () => undefined });

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered);
  useEffect(() => {
    localStorage.setItem(REMEMBERED, language);
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(() => {
    const choose = (next: Language) => {
      speak(next);
      setLanguage(next);
      void queryClient.invalidateQueries();
    };
    return { language, choose };
  }, [language]);
  return <Chosen value={choice}>{children}</Chosen>;
}

function remembered(): Language {
  const language = localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'id';
  speak(language);
  return language;
}

export const useLanguage = (): Choice => useContext(Chosen);

/** A table of words complete in both languages: the English one must have exactly the Indonesian one's shape. */
export type Words<W> = Readonly<Record<Language, W>>;

export function useWords<W>(words: Words<W>): W {
  return words[useLanguage().language];
}

export function useTitled(): (titled: Titled) => string {
  const { language } = useLanguage();
  return (titled) => titled[language];
}
