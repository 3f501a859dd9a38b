import { VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { DailyBars } from '../../parts/DailyBars';
import { Icon } from '../../parts/Icon';
import { Prose } from '../../parts/Prose';
import { Time } from '../../parts/Time';
import { useFormat } from '../../text/format';
import { useText } from '../../text/texts';
import { Advice } from './Advice';
import type { Filters } from './filters';
import { GroupRequests } from './GroupRequests';
import type { RequestGroup } from './queries';
import styles from './requests.module.css';
import { requestsText } from './text';

/** The server stores no more of a group. */
const COUNT_MAX = 100;

interface Props {
  readonly group: RequestGroup;
  readonly filters: Filters;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** All requests with one reason and field; open, it has the advice and the requests. */
export function GroupRow({ group, filters, open, onToggle }: Props) {
  const words = useText(requestsText).group;
  const format = useFormat();
  const below = useId();
  const count = format.number(group.count);
  const isMost = group.count >= COUNT_MAX;
  const counted = group.count === 1 ? words.one : isMost ? words.atLeast(count) : words.requests(count);
  return (
    <li className={styles.group} data-open={open || undefined}>
      <button
        type="button"
        className={styles.groupHead}
        aria-expanded={open}
        aria-controls={below}
        onClick={onToggle}
      >
        <span className={styles.what}>
          <span className={styles.names}>
            {group.param && <code className={styles.param}>{group.param}</code>}
            <code className={styles.reason}>{group.reason}</code>
            <span className={styles.status}>{group.http_status}</span>
          </span>
          <span className={styles.message}>
            <Prose>{group.problem ?? group.message}</Prose>
          </span>
        </span>
        <DailyBars values={group.daily} label={words.daily(group.daily.join(', '))} />
        <span className={styles.count} title={counted}>
          <span aria-hidden="true">
            {count}
            {isMost && '+'}
          </span>
          <VisuallyHidden>{counted}</VisuallyHidden>
        </span>
        <span className={styles.last} title={words.last}>
          <Time at={group.last_at} />
        </span>
        <Icon name="right" />
      </button>
      <div id={below} hidden={!open}>
        {open && (
          <div className={styles.groupBody}>
            <Advice error={group} />
            <GroupRequests group={group} filters={filters} />
          </div>
        )}
      </div>
    </li>
  );
}
