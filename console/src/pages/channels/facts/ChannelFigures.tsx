import type { ReactNode } from 'react';
import { useText } from '../../../text/texts';
import type { Channel } from '../channels';
import { channelsText } from '../text';
import { allBalances, Balances } from './Balances';
import { ErrorCauses, Latency, Submissions } from './Calls';
import styles from './figures.module.css';
import { Load } from './Load';

/** The numbers of a channel over all of its credentials. */
export function ChannelFigures({ channel }: { channel: Channel }) {
  const words = useText(channelsText);
  const calls = channel.health?.last_hour;
  return (
    <dl className={styles.figures} aria-label={words.sections.figures}>
      <Figure name={words.columns.load}>
        <Load of={channel} />
      </Figure>
      <Figure name={words.columns.calls}>
        <Submissions of={calls} />
        <ErrorCauses of={calls} named />
      </Figure>
      <Figure name={words.columns.latency}>
        <Latency of={calls} />
      </Figure>
      <Figure name={words.columns.balance}>
        <Balances of={allBalances(channel.health?.accounts ?? [])} />
      </Figure>
    </dl>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
