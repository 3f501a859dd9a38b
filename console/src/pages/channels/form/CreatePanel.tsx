import { useState } from 'react';
import { take } from '../../../api/client';
import { useText } from '../../../text/texts';
import { useChange, type Channel } from '../channels';
import { ChannelPanel } from './ChannelPanel';
import { createBody, emptyDraft, type Body } from './draft';
import { providerNames } from './fields';
import { formText } from './text';

interface Props {
  readonly close: () => void;
  readonly created: (channel: Channel) => void;
}

/** The form of a new channel. */
export default function CreatePanel({ close, created }: Props) {
  const words = useText(formText);
  const [draft, setDraft] = useState(() => emptyDraft(providerNames[0] ?? ''));
  const create = useChange((api, body: Body) =>
    take(api.POST('/admin/v1/channels', { body: body as never })),
  );
  return (
    <ChannelPanel
      title={words.createTitle}
      action={words.submit}
      draft={draft}
      setDraft={setDraft}
      stored={undefined}
      error={create.error}
      isPending={create.isPending}
      submit={() => create.mutate(createBody(draft), { onSuccess: created })}
      close={close}
    />
  );
}
