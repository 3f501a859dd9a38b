import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Icon } from '../parts/Icon';
import { useText } from '../text/texts';
import { connection, useConnection } from './connection';
import styles from './frame.module.css';
import { frameText } from './text';

/** A server that starts again is back before this. */
const PATIENCE_MS = 2_500;

/** Says that the page no longer follows the server, and until when. */
export function LostConnection() {
  const words = useText(frameText);
  const lost = useConnection() === 'lost';
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!lost) {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [lost]);
  return (
    <div role="status" className={styles.lostArea}>
      {shown && (
        <div className={styles.lost}>
          <Icon name="offline" />
          <span>{words.lost}</span>
          <Button variant="default" size="compact-sm" onClick={() => connection.retryNow()}>
            {words.retryNow}
          </Button>
        </div>
      )}
    </div>
  );
}
