import { Link } from 'wouter';
import { useText } from '../../text/texts';
import type { Channel } from './channels';
import styles from './channels.module.css';
import { allBalances, Balances } from './facts/Balances';
import { ErrorCauses, Latency, Submissions } from './facts/Calls';
import { Load } from './facts/Load';
import { bySeverity, healthOf } from './reasons/health';
import { FirstReason, HealthLight } from './reasons/Reasons';
import { channelsText } from './text';

/** One row for each channel, those that serve nothing first. */
export function ChannelTable({ channels }: { channels: readonly Channel[] }) {
  const words = useText(channelsText).columns;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.channel}</th>
          <th scope="col">{words.health}</th>
          <th scope="col">{words.load}</th>
          <th scope="col">{words.calls}</th>
          <th scope="col">{words.latency}</th>
          <th scope="col">{words.balance}</th>
        </tr>
      </thead>
      <tbody>
        {bySeverity(channels).map((channel) => (
          <ChannelRow key={channel.name} of={channel} />
        ))}
      </tbody>
    </table>
  );
}

function ChannelRow({ of: channel }: { of: Channel }) {
  const words = useText(channelsText);
  const health = healthOf(channel);
  const calls = channel.health?.last_hour;
  return (
    <tr data-light={health.light}>
      <th scope="row" className={styles.name}>
        <Link href={`/channels/${channel.name}`}>{channel.name}</Link>
        <span className={styles.quiet}>
          {channel.provider}
          {channel.source === 'file' && ` · ${words.source.file}`}
        </span>
      </th>
      <td className={styles.health}>
        <HealthLight health={health} />
        {channel.state !== 'active' && health.reasons[0]?.cause !== channel.state && (
          <span className={styles.state}>{words.states[channel.state]}</span>
        )}
        <FirstReason health={health} />
      </td>
      <td data-label={words.columns.load} className={styles.load}>
        <Load of={channel} />
      </td>
      <td data-label={words.columns.calls}>
        <Submissions of={calls} />
        <ErrorCauses of={calls} />
      </td>
      <td data-label={words.columns.latency}>
        <Latency of={calls} />
      </td>
      <td data-label={words.columns.balance}>
        <Balances of={allBalances(channel.health?.accounts ?? [])} />
      </td>
    </tr>
  );
}
