import { useState } from 'react';
import { Icon } from '../../../parts/Icon';
import { useText } from '../../../text/texts';
import { playgroundText } from '../text';
import styles from './form.module.css';

interface Props {
  readonly url: string;
  readonly media: 'image' | 'video';
  readonly label: string;
  readonly number: number | undefined;
  readonly remove: () => void;
}

/** An image or a clip of the request, with its number and a button that removes it. */
export function MediaTile({ url, media, label, number, remove }: Props) {
  const words = useText(playgroundText);
  const [isBroken, setBroken] = useState(!canShow(url));
  const fail = () => setBroken(true);
  return (
    <figure className={styles.tile} title={url}>
      {isBroken ? (
        <span className={styles.noPreview}>
          {words.media.noPreview}
          <small>{url.replace(/^https?:\/\//, '')}</small>
        </span>
      ) : media === 'image' ? (
        <img src={url} alt={label} onError={fail} />
      ) : (
        <video src={url} muted playsInline preload="metadata" onError={fail} />
      )}
      {number !== undefined && <span className={styles.tileNumber}>{number}</span>}
      <button
        type="button"
        className={styles.tileRemove}
        aria-label={words.form.remove(number === undefined ? label : `${label} ${number}`)}
        onClick={remove}
      >
        <Icon name="close" size={14} />
      </button>
    </figure>
  );
}

/** The console shows files of this server only: its content security policy allows no others. */
function canShow(url: string): boolean {
  return URL.canParse(url) && (url.startsWith('data:') || new URL(url).origin === location.origin);
}

interface UploadProps {
  readonly percent: number;
  readonly preview: string;
  readonly cancel: () => void;
}

/** A file that is uploaded. */
export function UploadTile({ percent, preview, cancel }: UploadProps) {
  const words = useText(playgroundText);
  return (
    <figure className={styles.tile} data-uploading>
      <img src={preview} alt="" />
      <progress className={styles.progress} max={100} {...(percent < 100 ? { value: percent } : {})} aria-label={words.media.uploading(percent)} />
      <button type="button" className={styles.tileRemove} aria-label={words.result.cancel} onClick={cancel}>
        <Icon name="close" size={14} />
      </button>
    </figure>
  );
}
