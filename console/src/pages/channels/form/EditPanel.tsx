import { useState } from 'react';
import { take } from '../../../api/client';
import { useText } from '../../../text/texts';
import { useChange, type Channel } from '../channels';
import { ChannelPanel } from './ChannelPanel';
import { ConflictTable } from './ConflictTable';
import { conflictOf } from './conflict';
import { changesOf, draftOf, type Body } from './draft';
import styles from './form.module.css';
import { formText } from './text';

interface Props {
  readonly channel: Channel;
  readonly close: () => void;
}

/** The form of an edit. It sends what was changed and the revision that it began with. */
export default function EditPanel({ channel, close }: Props) {
  const words = useText(formText);
  const [read] = useState(channel);
  const [before] = useState(() => draftOf(read));
  const [draft, setDraft] = useState(before);
  const [isSame, setSame] = useState(false);
  const update = useChange((api, body: Body) =>
    take(
      api.PATCH('/admin/v1/channels/{name}', {
        params: { path: { name: read.name } },
        body: body as never,
      }),
    ),
  );
  const conflict = conflictOf(update.error);
  const save = (revision: number) => {
    const changes = changesOf(before, draft, read);
    setSame(Object.keys(changes).length === 0);
    if (Object.keys(changes).length > 0) {
      update.mutate({ ...changes, revision }, { onSuccess: close });
    }
  };
  return (
    <ChannelPanel
      title={words.editTitle(read.name)}
      action={words.save}
      draft={draft}
      setDraft={(next) => {
        setSame(false);
        setDraft(next);
      }}
      stored={read}
      error={update.error}
      isPending={update.isPending}
      submit={() => save(read.revision)}
      close={close}
      isBlocked={conflict !== undefined}
      notice={
        conflict ? (
          <ConflictTable
            conflict={conflict}
            provider={read.provider}
            keepMine={() => save(conflict.revision)}
            takeTheirs={close}
          />
        ) : (
          isSame && (
            <p className={styles.quiet} role="status">
              {words.nothing}
            </p>
          )
        )
      }
    />
  );
}
