import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/texts';
import { earlierDraft, forgetEarlierDraft } from '../request/drafts';
import styles from './earlier.module.css';
import { earlierText } from './text';

interface Props {
  readonly model: string;
  /** Writes a text into the form. */
  readonly write: (text: string) => void;
}

/** After another page opened a request here: what was typed before can be restored. */
export function EarlierDraft({ model, write }: Props) {
  const words = useText(earlierText);
  const [earlier, setEarlier] = useState(() => earlierDraft(model));
  if (earlier === undefined) {
    return null;
  }
  const forget = () => {
    forgetEarlierDraft(model);
    setEarlier(undefined);
  };
  const restore = () => {
    write(earlier);
    forget();
  };
  return (
    <div className={styles.earlier} role="status">
      <span>{words.replaced}</span>
      <Button variant="default" size="compact-sm" onClick={restore}>
        {words.restore}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={forget}>
        {words.keep}
      </Button>
    </div>
  );
}
