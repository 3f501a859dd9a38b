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

export function chooseLanguage(language: Language): void {
  choice.set(language);
  document.documentElement.lang = htmlLanguage(language);
}

/** The value of the attribute `lang`, by which browsers choose fonts. */
export function htmlLanguage(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}

export function useLanguage(): Language {
  return useSyncExternalStore(choice.subscribe, choice.get);
}
