import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { setup } from '../../setup';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { Icon } from '../../parts/Icon';
import { PageHeader } from '../../parts/PageHeader';
import { SkeletonLines } from '../../parts/SkeletonLines';
import { useLanguage } from '../../text/language';
import { useText } from '../../text/texts';
import { ChannelTable } from './ChannelTable';
import { Operators } from './Operators';
import { useChannels } from './channels';
import { CreatePanel, earlyForm } from './form/panels';
import { usePanel } from './panel';
import { channelsText } from './text';

/** The channels of the server, those that serve nothing first. */
export default function ChannelsPage() {
  return (
    <Operators>
      <Channels />
    </Operators>
  );
}

function Channels() {
  const words = useText(channelsText);
  const query = useChannels();
  const [panel, open] = usePanel();
  const [, navigate] = useLocation();
  const add = (
    <Button leftSection={<Icon name="plus" />} onClick={() => open('new')} onPointerEnter={earlyForm}>
      {words.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={words.title} actions={query.data?.length !== 0 && add}>
        {words.intro}
      </PageHeader>
      {query.error && <ErrorMessage error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <SkeletonLines lines={4} height={52} />}
      {query.data?.length === 0 && <NoChannel add={add} />}
      {query.data && query.data.length > 0 && <ChannelTable channels={query.data} />}
      {panel === 'new' && (
        <CreatePanel
          close={() => open(undefined)}
          created={({ name }) => navigate(`/channels/${name}?added`)}
        />
      )}
    </>
  );
}

function NoChannel({ add }: { add: React.ReactNode }) {
  const words = useText(channelsText).empty;
  const chinese = useLanguage() === 'zh';
  return (
    <EmptyState title={words.title} action={add}>
      <p>{words.text}</p>
      <a
        href={`${setup.base_path}/docs${chinese ? '/zh' : ''}/guides/upstream-lab`}
        target="_blank"
        rel="noreferrer"
      >
        {words.lab}
      </a>
    </EmptyState>
  );
}
