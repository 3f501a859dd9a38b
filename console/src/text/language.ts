import { useSyncExternalStore } from 'react';
import { setup } from '../setup';
import { stored } from './stored';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

export const languageNames: Record<Language, string> = { en: 'English', zh: '简体中文' };

function preferred(): Language {
  return setup.language.startsWith('zh') ? 'zh' : 'en';
}

const choice = stored<Language>('filmgate.language', (text) =>
  languages.find((language) => language === text) ?? preferred(),
);

export const currentLanguage = choice.get;

export const chooseLanguage = choice.set;

/** Keeps the attribute of the page that of the language, which another tab may change too. */
export function followLanguage(): void {
  const follow = () => {
    document.documentElement.lang = htmlLanguage(choice.get());
  };
  choice.subscribe(follow);
  follow();
}

/** The value of the attribute `lang`, by which browsers choose fonts. */
export function htmlLanguage(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}

export function useLanguage(): Language {
  return useSyncExternalStore(choice.subscribe, choice.get);
}
