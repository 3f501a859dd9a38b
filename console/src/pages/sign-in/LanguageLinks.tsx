import {
  chooseLanguage,
  htmlLanguage,
  languageNames,
  languages,
  useLanguage,
} from '../../text/language';
import { useText } from '../../text/texts';
import styles from './sign-in.module.css';
import { signInText } from './text';

/** The languages, for a reader who cannot read this one. */
export function LanguageLinks() {
  const words = useText(signInText);
  const current = useLanguage();
  return (
    <div className={styles.languages} role="group" aria-label={words.language}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={htmlLanguage(language)}
          aria-pressed={language === current}
          onClick={() => chooseLanguage(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </div>
  );
}
