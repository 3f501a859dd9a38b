import { Button } from '@mantine/core';
import { ErrorMessage } from '../parts/ErrorMessage';
import { useText } from '../text/texts';
import styles from './frame.module.css';
import { showNotice, useNotice } from './notice';
import { frameText } from './text';

/** What failed outside of the page, above the page. */
export function FrameNotice() {
  const words = useText(frameText);
  const notice = useNotice();
  if (notice === undefined) {
    return null;
  }
  const again = () => {
    showNotice(undefined);
    notice.retry();
  };
  return (
    <div className={styles.notice}>
      <ErrorMessage error={notice.error} retry={again} />
      <Button variant="subtle" size="compact-sm" onClick={() => showNotice(undefined)}>
        {words.dismiss}
      </Button>
    </div>
  );
}
