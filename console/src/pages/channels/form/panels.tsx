import { Suspense } from 'react';
import { loaded } from '../../../parts/loaded';
import type { Channel } from '../channels';

const create = loaded(() => import('./CreatePanel'));
const edit = loaded(() => import('./EditPanel'));

/** Loads the form before it is opened. */
export function earlyForm(): void {
  create.early();
  edit.early();
}

interface CreateProps {
  readonly close: () => void;
  readonly created: (channel: Channel) => void;
}

/** The form of a new channel, which is loaded when it is first opened. */
export function CreatePanel(props: CreateProps) {
  return (
    <Suspense>
      <create.component {...props} />
    </Suspense>
  );
}

/** The form of an edit, which is loaded when it is first opened. */
export function EditPanel(props: { readonly channel: Channel; readonly close: () => void }) {
  return (
    <Suspense>
      <edit.component {...props} />
    </Suspense>
  );
}
