import { useFocusReturn } from '../../frame/focus';
import { FreshKeyDialog } from './FreshKeyDialog';
import { KeyPanel } from './KeyPanel';
import { RevokeDialog } from './RevokeDialog';
import { RotateDialog } from './RotateDialog';
import { useFreshKey } from './fresh-key';
import type { Key } from './keys';
import type { Panel } from './panel';

interface Props {
  readonly panel: Panel | undefined;
  readonly open: (next: Panel | undefined) => void;
  readonly keys: readonly Key[];
}

/** What the URL opens over the list. A secret that is not stored yet comes first. */
export function KeyDialogs({ panel, open, keys }: Props) {
  const fresh = useFreshKey();
  const close = () => open(undefined);
  const key = keys.find(({ id }) => id === panel?.id);
  useFocusReturn(fresh !== undefined || panel?.name === 'new' || key !== undefined);
  if (fresh !== undefined) {
    return <FreshKeyDialog fresh={fresh} open={open} />;
  }
  if (panel?.name === 'new') {
    return <KeyPanel key="new" close={close} />;
  }
  if (panel === undefined || key === undefined) {
    return null;
  }
  switch (panel.name) {
    case 'edit':
      return <KeyPanel key={key.id} edited={key} close={close} />;
    case 'rotate':
      return (
        <RotateDialog
          key={key.id}
          of={key}
          close={close}
          create={() => open({ name: 'new', id: '' })}
        />
      );
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
