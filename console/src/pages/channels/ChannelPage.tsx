import { Link, useParams } from 'wouter';
import { ApiError } from '../../api/error';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { Icon } from '../../parts/Icon';
import { PageHeader } from '../../parts/PageHeader';
import { SkeletonLines } from '../../parts/SkeletonLines';
import { useText } from '../../text/texts';
import { Accounts } from './Accounts';
import { ChannelActions } from './actions/ChannelActions';
import { Configuration } from './Configuration';
import { FileNote } from './FileNote';
import { Operators } from './Operators';
import { UnknownOutcomes } from './UnknownOutcomes';
import { useChannel, type Channel } from './channels';
import styles from './channels.module.css';
import { ChannelFigures } from './facts/ChannelFigures';
import { healthOf } from './reasons/health';
import { HealthLight, Reasons } from './reasons/Reasons';
import { channelsText } from './text';

/** One channel: its health, its credentials, its configuration, and what can be done. */
export default function ChannelPage() {
  const { name = '' } = useParams<{ name: string }>();
  return (
    <Operators>
      <OneChannel key={name} name={name} />
    </Operators>
  );
}

function OneChannel({ name }: { name: string }) {
  const query = useChannel(name);
  if (query.error instanceof ApiError && query.error.status === 404) {
    return <Missing name={name} />;
  }
  return (
    <>
      {query.error && <ErrorMessage error={query.error} retry={() => void query.refetch()} />}
      {query.data ? (
        <Content channel={query.data} />
      ) : (
        <>
          <PageHeader title={name} back={<Back />} />
          {query.isPending && <SkeletonLines />}
        </>
      )}
    </>
  );
}

function Back() {
  return (
    <Link className={styles.back} href="/channels">
      <Icon name="right" size={14} />
      {useText(channelsText).back}
    </Link>
  );
}

function Missing({ name }: { name: string }) {
  const words = useText(channelsText).missing;
  return (
    <>
      <PageHeader title={name} back={<Back />} />
      <EmptyState title={words.title} action={<Link href="/channels">{words.list}</Link>}>
        {words.text}
      </EmptyState>
    </>
  );
}

function Content({ channel }: { channel: Channel }) {
  const words = useText(channelsText);
  const health = healthOf(channel);
  return (
    <div className={styles.content} data-light={health.light}>
      <div>
        <PageHeader title={channel.name} back={<Back />} />
        <p className={styles.headLine}>
          <HealthLight health={health} />
          <span>{words.states[channel.state]}</span>
          <span>{channel.provider}</span>
          {channel.source === 'file' && <span>{words.file.short}</span>}
        </p>
      </div>
      <ChannelActions channel={channel} />
      {channel.source === 'file' && <FileNote />}
      <Reasons health={health} />
      <ChannelFigures channel={channel} />
      <Accounts channel={channel} />
      <UnknownOutcomes channel={channel} />
      <Configuration channel={channel} />
    </div>
  );
}
