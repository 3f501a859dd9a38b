import { useLanguage, type Language } from './language';

/** A text, a text with values, or a group of texts. */
export type Words = {
  readonly [name: string]: string | ((...values: never[]) => string) | Words;
};

/** The texts of a page in both languages. */
export interface Texts<T extends Words> {
  readonly en: T;
  readonly zh: T;
}

/** A short text in both languages. */
export type Localized = Readonly<Record<Language, string>>;

/** The texts of a page. The English ones say which names the Chinese ones must have. */
export function texts<T extends Words>(both: { en: T; zh: NoInfer<T> }): Texts<T> {
  return both;
}

/** The texts of a page in the language of the reader. */
export function useText<T extends Words>(both: Texts<T>): T {
  return both[useLanguage()];
}
