import { useFocusReturn } from '../../frame/focus';
import { useText } from '../../text/texts';
import { Dialog } from './Dialog';
import { FreshKeyDialog } from './FreshKeyDialog';
import { KeyPanel } from './KeyPanel';
import { RevokeDialog } from './RevokeDialog';
import { RotateDialog } from './RotateDialog';
import { useFreshKey } from './fresh-key';
import type { Key } from './keys';
import type { Panel } from './panel';
import { keysText } from './text';

interface Props {
  readonly panel: Panel | undefined;
  readonly open: (next: Panel | undefined) => void;
  readonly keys: readonly Key[];
  /** Whether the panel names a key that none of the pages has. */
  readonly isMissing: boolean;
}

/** What the URL opens over the list. A secret that is not stored yet comes first. */
export function KeyDialogs({ panel, open, keys, isMissing }: Props) {
  const fresh = useFreshKey();
  const close = () => open(undefined);
  const key = keys.find(({ id }) => id === panel?.id);
  useFocusReturn(fresh !== undefined || panel?.name === 'new' || key !== undefined || isMissing);
  if (fresh !== undefined) {
    return <FreshKeyDialog fresh={fresh} open={open} />;
  }
  if (panel?.name === 'new') {
    return <KeyPanel key="new" close={close} />;
  }
  if (panel === undefined || key === undefined) {
    return isMissing ? <MissingKey close={close} /> : null;
  }
  switch (panel.name) {
    case 'edit':
      return <KeyPanel key={key.id} edited={key} close={close} />;
    case 'rotate':
      return <RotateDialog key={key.id} of={key} close={close} />;
    case 'revoke':
      return (
        <RevokeDialog
          key={key.id}
          of={key}
          close={close}
          rotate={() => open({ name: 'rotate', id: key.id })}
        />
      );
  }
}

function MissingKey({ close }: { close: () => void }) {
  const words = useText(keysText);
  return (
    <Dialog title={words.missing.title} close={close}>
      <p>{words.missing.text}</p>
    </Dialog>
  );
}
