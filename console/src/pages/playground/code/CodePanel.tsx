import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { take, useApi } from '../../../api/client';
import { useMode } from '../../../api/mode';
import { queryKeys } from '../../../api/queries';
import type { components } from '../../../api/schema';
import { CopyButton } from '../../../parts/CopyButton';
import { ErrorMessage } from '../../../parts/ErrorMessage';
import { stored } from '../../../text/stored';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { useState } from 'react';
import type { JsonObject } from '../request/json';
import { playgroundText } from '../text';
import styles from './code.module.css';

type CodeLanguage = components['schemas']['CodeSample']['language'];
type CodeSample = components['schemas']['CodeSample'];

/** The languages in the order of the documentation, with their own names. */
const languages: readonly (readonly [CodeLanguage, string])[] = [
  ['curl', 'cURL'],
  ['python', 'Python'],
  ['javascript', 'JavaScript'],
  ['go', 'Go'],
  ['java', 'Java'],
  ['php', 'PHP'],
  ['ruby', 'Ruby'],
  ['swift', 'Swift'],
  ['csharp', 'C#'],
  ['cli', 'CLI'],
];

const choice = stored<CodeLanguage>('filmgate.code', (text) =>
  languages.find(([id]) => id === text)?.[0] ?? 'curl',
);

/** The request as a program in each language, as the documentation prints it. */
export default function CodePanel({ body }: { body: JsonObject }) {
  const words = useText(playgroundText).code;
  const [language, setLanguage] = useState(choice.get);
  const { data: sample, error } = useSample(body, language);
  const choose = (next: CodeLanguage) => {
    choice.set(next);
    setLanguage(next);
  };
  return (
    <div className={styles.panel}>
      <div className={styles.languages} role="radiogroup" aria-label={words.language}>
        {languages.map(([id, name]) => (
          <label key={id} className={styles.language}>
            <input type="radio" name="code-language" checked={id === language} onChange={() => choose(id)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
      {error && <ErrorMessage error={error} />}
      {sample && <Code sample={sample} />}
      <p className={styles.note}>
        {words.key} <Link href="/keys">{words.keys}</Link>
      </p>
    </div>
  );
}

function Code({ sample }: { sample: CodeSample }) {
  return (
    <div className={styles.code}>
      <span className={styles.copy}>
        <CopyButton value={sample.code} label={sample.label} />
      </span>
      <pre tabIndex={0}>
        <code>
          {sample.tokens.map((token, index) => (
            <span key={index} data-kind={token.kind}>
              {token.text}
            </span>
          ))}
        </code>
      </pre>
    </div>
  );
}

function useSample(body: JsonObject, language: CodeLanguage) {
  const api = useApi();
  const reader = useLanguage();
  return useQuery({
    queryKey: [...queryKeys.models(useMode()), 'code', language, body, reader],
    staleTime: Infinity,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      take(
        api.POST('/v1/code_samples', {
          body: { language, body: body as Record<string, never> },
          signal,
        }),
      ),
  });
}
