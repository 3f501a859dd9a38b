import { Icon } from '../../parts/Icon';
import { Prose } from '../../parts/Prose';
import { useText } from '../../text/texts';
import styles from './requests.module.css';
import { requestsText } from './text';

interface Props {
  readonly error: { readonly cause?: string; readonly fix?: string; readonly doc_url: string };
}

/** The cause and the fix of an error, and the page that explains it. */
export function Advice({ error }: Props) {
  const words = useText(requestsText).advice;
  return (
    <div className={styles.advice}>
      <dl>
        {error.cause && (
          <div>
            <dt>{words.cause}</dt>
            <dd>
              <Prose>{error.cause}</Prose>
            </dd>
          </div>
        )}
        {error.fix && (
          <div>
            <dt>{words.fix}</dt>
            <dd>
              <Prose>{error.fix}</Prose>
            </dd>
          </div>
        )}
      </dl>
      <a className={styles.page} href={error.doc_url} target="_blank" rel="noreferrer">
        {words.page}
        <Icon name="external" size={14} />
      </a>
    </div>
  );
}
