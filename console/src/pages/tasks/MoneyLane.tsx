import { useFormat } from '../../text/format';
import { useText } from '../../text/texts';
import { useCurrency } from '../balance/balance';
import { together } from './together';
import type { Scale } from './scale';
import { taskText } from './taskText';
import type { Money } from './timeline';
import styles from './timeline.module.css';

interface Props {
  readonly money: readonly Money[];
  readonly scale: Scale;
  readonly zoom: number;
}

/** Each amount at its time. Amounts of about the same time share a text. */
export function MoneyLane({ money, scale, zoom }: Props) {
  const words = useText(taskText).timeline.movements;
  const format = useFormat();
  const currency = useCurrency();
  return together(money, ({ offset_ms }) => scale.position(offset_ms), 0.2 / zoom).map((group) => {
    const texts = group.items.map(
      ({ movement, amount }) => `${words[movement]} ${format.money(amount, currency)}`,
    );
    return (
      <span
        key={group.at}
        className={styles.money}
        data-side={group.at > 0.7 ? 'left' : 'right'}
        style={{ left: `${(group.at * 100).toFixed(4)}%` }}
        title={texts.join('\n')}
      >
        {texts.join(' · ')}
      </span>
    );
  });
}
