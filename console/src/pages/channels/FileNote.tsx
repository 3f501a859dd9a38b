import { Prose } from '../../parts/Prose';
import { setup } from '../../setup';
import { useLanguage } from '../../text/language';
import { useText } from '../../text/texts';
import styles from './channels.module.css';
import { channelsText } from './text';

/** Says where a channel of the file is changed. */
export function FileNote() {
  const words = useText(channelsText).file;
  const chinese = useLanguage() === 'zh';
  return (
    <p className={styles.note}>
      <Prose>{words.text}</Prose>{' '}
      <a
        href={`${setup.base_path}/docs${chinese ? '/zh' : ''}/guides/channels`}
        target="_blank"
        rel="noreferrer"
      >
        {words.guide}
      </a>
    </p>
  );
}
