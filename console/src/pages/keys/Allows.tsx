import { useText } from '../../text/texts';
import { modelsOf, scopesOf } from './keys';
import styles from './keys.module.css';
import { keysText } from './text';

const NAMED_MAX = 2;

/** The scopes of a key, and its models. */
export function Allows({ scopes }: { scopes: readonly string[] }) {
  const words = useText(keysText);
  const models = modelsOf(scopes);
  const named = models.length <= NAMED_MAX ? models.join(', ') : words.moreModels(models.length);
  return (
    <>
      <span className={styles.scopes}>
        {scopesOf(scopes).map((scope) => (
          <code key={scope} className={styles.scope} data-scope={scope}>
            {scope}
          </code>
        ))}
      </span>
      <span className={styles.quietLine} title={models.join(', ') || undefined}>
        {models.length === 0 ? words.everyModel : named}
      </span>
    </>
  );
}
