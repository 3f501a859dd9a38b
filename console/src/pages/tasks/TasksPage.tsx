import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { PageHeader } from '../../parts/PageHeader';
import { useText } from '../../text/texts';
import { FilterBar } from './FilterBar';
import { isFiltered, readFilters, writeFilters, type Filters } from './filters';
import { RowSkeletons } from './RowSkeletons';
import { TaskRows } from './TaskRows';
import { tasksText } from './text';
import { Totals } from './Totals';
import { useTaskPages } from './useTaskPages';

/** All tasks of the mode. The URL has the filters. */
export default function TasksPage() {
  const words = useText(tasksText);
  const [search, setSearch] = useSearchParams();
  const text = search.toString();
  const filters = useMemo(() => readFilters(new URLSearchParams(text)), [text]);
  const change = (next: Filters) => setSearch(writeFilters(next));
  return (
    <>
      <PageHeader title={words.title}>{words.about}</PageHeader>
      <FilterBar filters={filters} onChange={change} />
      <Totals filters={filters} />
      <Found filters={filters} onClear={() => change({})} />
    </>
  );
}

function Found({ filters, onClear }: { filters: Filters; onClear: () => void }) {
  const words = useText(tasksText);
  const { tasks, pages } = useTaskPages(filters);
  if (pages.isPending) {
    return <RowSkeletons />;
  }
  if (pages.isError && tasks.length === 0) {
    return <ErrorMessage error={pages.error} retry={() => void pages.refetch()} />;
  }
  if (tasks.length > 0) {
    return <TaskRows tasks={tasks} pages={pages} />;
  }
  return isFiltered(filters) ? (
    <EmptyState
      title={words.noMatch.title}
      action={<Button variant="default" onClick={onClear}>{words.filters.clear}</Button>}
    >
      {words.noMatch.text}
    </EmptyState>
  ) : (
    <EmptyState
      title={words.none.title}
      action={<Button component={Link} href="/playground">{words.none.action}</Button>}
    >
      {words.none.text}
    </EmptyState>
  );
}
