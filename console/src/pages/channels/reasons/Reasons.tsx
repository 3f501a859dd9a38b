import { Duration } from '../../../parts/Duration';
import { Prose } from '../../../parts/Prose';
import { useFormat } from '../../../text/format';
import { useText } from '../../../text/texts';
import { channelsText } from '../text';
import { isKnown, type Health, type Reason } from './health';
import styles from './reasons.module.css';
import { reasonText } from './text';

/** A light with its word, so that the colour is not all that says it. */
export function HealthLight({ health }: { health: Health }) {
  const words = useText(channelsText).lights;
  return (
    <span className={styles.light} data-light={health.light}>
      {isKnown(health) ? words[health.light] : words.unknown}
    </span>
  );
}

/** The most severe reason in one line, for a list. */
export function FirstReason({ health: { reasons } }: { health: Health }) {
  const words = useText(channelsText);
  const first = reasons[0];
  if (first === undefined || first.cause === 'fine') {
    return null;
  }
  return (
    <span className={styles.first}>
      <Title of={first} />
      {reasons.length > 1 && <span className={styles.others}> · {words.more(reasons.length - 1)}</span>}
    </span>
  );
}

/** Every reason, each with what to do. */
export function Reasons({ health: { reasons } }: { health: Health }) {
  const words = useText(reasonText);
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason) => (
        <li key={reason.cause} className={styles.reason} data-light={reason.light}>
          <p className={styles.title}>
            <Title of={reason} />
          </p>
          <p>
            <Prose>{words[reason.cause].fix}</Prose>
            {reason.seconds > 0 && (
              <>
                {' '}
                {words.again} <Duration seconds={reason.seconds} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Title({ of: reason }: { of: Reason }) {
  const words = useText(reasonText);
  const { number } = useFormat();
  const { title } = words[reason.cause];
  const details =
    reason.of > 1
      ? words.of(number(reason.count), number(reason.of))
      : reason.names.join(', ') || (reason.cause === 'unknown_outcomes' && number(reason.count));
  return (
    <>
      {title}
      {details && <span className={styles.details}> · {details}</span>}
    </>
  );
}
