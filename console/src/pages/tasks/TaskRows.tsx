import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { LoadMore } from '../../parts/LoadMore';
import { useText } from '../../text/texts';
import type { Task } from './merge';
import { TaskRow } from './TaskRow';
import styles from './tasks.module.css';
import { tasksText } from './text';
import { useRowKeys } from './useRowKeys';
import type { useTaskPages } from './useTaskPages';

const ROW = 64;
const PHONE_ROW = 84;
/** Rows beyond the window, and how many before the end the next page is loaded. */
const OVERSCAN = 8;
const AHEAD = 30;

interface Props {
  readonly tasks: readonly Task[];
  readonly pages: ReturnType<typeof useTaskPages>['pages'];
}

/** The list. Only the rows in the window exist. */
export function TaskRows({ tasks, pages }: Props) {
  const words = useText(tasksText);
  const phone = useMediaQuery('(max-width: 48em)') ?? false;
  const list = useRef<HTMLUListElement>(null);
  const top = useTop(list);
  const rows = useWindowVirtualizer({
    count: tasks.length,
    estimateSize: () => (phone ? PHONE_ROW : ROW),
    overscan: OVERSCAN,
    scrollMargin: top,
    scrollPaddingStart: 90,
    scrollPaddingEnd: 90,
  });
  useEffect(() => rows.measure(), [rows, phone]);
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError && last >= tasks.length - AHEAD) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage, last, tasks.length]);
  const onFocus = useRowKeys(list, tasks.length, (index) => rows.scrollToIndex(index));
  return (
    <>
      <div className={styles.head} aria-hidden="true">
        <span className={styles.headVideo}>{words.columns.video}</span>
        <span>{words.columns.model}</span>
        <span>{words.columns.status}</span>
        <span className={styles.figure}>{words.columns.time}</span>
        <span className={styles.figure}>{words.columns.cost}</span>
        <span className={styles.figure}>{words.columns.created}</span>
      </div>
      <ul
        ref={list}
        className={styles.rows}
        style={{ height: rows.getTotalSize() }}
        aria-label={words.title}
        aria-describedby="row-keys"
      >
        {items.map((item) => {
          const task = tasks[item.index];
          return (
            task && (
              <TaskRow
                key={task.id}
                task={task}
                index={item.index}
                count={hasNextPage ? -1 : tasks.length}
                offset={item.start - top}
                onFocus={onFocus}
              />
            )
          );
        })}
      </ul>
      <LoadMore query={pages} />
      <p id="row-keys" className={styles.keys}>
        {words.keys}
      </p>
    </>
  );
}

/** The distance of the list from the top of the page. */
function useTop(list: React.RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const box = list.current?.getBoundingClientRect();
      if (box) {
        setTop(Math.round(box.top + window.scrollY));
      }
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [list]);
  return top;
}
