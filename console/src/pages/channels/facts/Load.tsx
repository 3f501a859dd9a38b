import { useFormat } from '../../../text/format';
import { useText } from '../../../text/texts';
import type { Channel } from '../channels';
import { channelsText } from '../text';
import styles from './facts.module.css';

/** How many of the places at the upstream are taken, as a text and as a bar. */
export function Load({ of: { health, concurrent = 0 } }: { of: Channel }) {
  const words = useText(channelsText);
  const { number } = useFormat();
  const limit = health?.limit ?? concurrent;
  const used = health?.in_flight;
  const part = limit === 0 ? 0 : Math.min(1, (used ?? 0) / limit);
  return (
    <span className={styles.load} data-full={part === 1 || undefined}>
      <span title={words.places}>
        {words.ofLimit(used === undefined ? '–' : number(used), number(limit))}
      </span>
      <span className={styles.meter} aria-hidden="true">
        <span style={{ inlineSize: `${part * 100}%` }} />
      </span>
    </span>
  );
}
