import { Button } from '@mantine/core';
import { useMode } from '../../../api/mode';
import { useFormat } from '../../../text/format';
import { useText } from '../../../text/texts';
import { useRepeatedPrice, type Task } from '../request/queries';
import { useRetry } from '../run/use-run';
import { playgroundText } from '../text';
import styles from './result.module.css';

interface Props {
  readonly task: Task;
  readonly show: (task: string) => void;
}

/**
 * Creates the same video again, for the price of today in live mode. A task of the other mode is not
 * run again: that would be charged, or free, against what the page says.
 */
export function Again({ task, show }: Props) {
  const isLive = useMode() === 'live';
  return task.test === isLive ? null : <Repeat id={task.id} isLive={isLive} show={show} />;
}

interface RepeatProps {
  readonly id: string;
  readonly isLive: boolean;
  readonly show: (task: string) => void;
}

function Repeat({ id, isLive, show }: RepeatProps) {
  const words = useText(playgroundText);
  const format = useFormat();
  const retry = useRetry();
  const price = useRepeatedPrice(id, isLive);
  const { data } = price;
  const failure = retry.error ?? price.error;
  const text = data?.cost ? format.money(data.cost.maximum, data.cost.currency) : words.run.unpriced;
  const press = () => {
    if (isLive && data === undefined) {
      void price.refetch();
    } else {
      retry.mutate(id, { onSuccess: (next) => next !== undefined && show(next) });
    }
  };
  // A request whose files have expired is edited, not repeated.
  return data !== undefined && data.missing.length > 0 ? null : (
    <>
      {failure && (
        <span className={styles.failure} role="alert">
          {failure.message}
        </span>
      )}
      <Button
        variant="default"
        size="compact-sm"
        loading={retry.isPending || (isLive && price.isFetching)}
        onClick={press}
      >
        {isLive && data !== undefined ? words.result.againFor(text) : words.result.again}
      </Button>
    </>
  );
}
