import { ActionIcon } from '@mantine/core';
import { Icon } from '../../../parts/Icon';
import { Prose } from '../../../parts/Prose';
import { useText } from '../../../text/texts';
import type { Channel, ChannelTest } from '../channels';
import { Balances } from '../facts/Balances';
import { healthOf } from '../reasons/health';
import { reasonText } from '../reasons/text';
import { channelsText } from '../text';
import styles from './actions.module.css';

interface Props {
  readonly test: ChannelTest;
  readonly channel: Channel;
  readonly close: () => void;
}

/** What the test found of each credential, and what to do. */
export function TestResult({ test, channel, close }: Props) {
  const words = useText(channelsText).test;
  const reasons = useText(reasonText);
  // What the page says below is not said twice.
  const known = healthOf(channel).reasons.map(({ cause }) => cause);
  return (
    <section className={styles.result} data-usable={test.usable} aria-label={words.title}>
      <h2>
        <Icon name={test.usable ? 'check' : 'requests'} />
        {test.usable ? words.usable : words.unusable}
      </h2>
      <ul>
        {test.credentials.map(({ credential, failure, balances }, index) => (
          <li key={credential}>
            <code>{channel.keys?.length === test.credentials.length ? channel.keys?.[index] : credential}</code>
            {failure === undefined ? (
              <Balances of={balances} />
            ) : (
              <div>
                <strong>{reasons[failure].title}</strong>
                {!known.includes(failure) && (
                  <p>
                    <Prose>{reasons[failure].fix}</Prose>
                  </p>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {!test.usable && <p className={styles.quiet}>{words.later}</p>}
      <ActionIcon
        className={styles.close}
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={words.close}
        onClick={close}
      >
        <Icon name="close" />
      </ActionIcon>
    </section>
  );
}
