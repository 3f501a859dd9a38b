import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { ForOperators } from '../../parts/ForOperators';
import { LoadMore } from '../../parts/LoadMore';
import { PageHeader } from '../../parts/PageHeader';
import { SkeletonLines } from '../../parts/SkeletonLines';
import { useText } from '../../text/texts';
import { useAllTasks } from './all-tasks';
import { FilterBar } from './FilterBar';
import { isFiltered, readFilters, writeFilters, type Filters } from './filters';
import { TaskTable } from './TaskTable';
import { allTasksText } from './text';

/** The tasks of all accounts, in both modes. The URL has the filters. */
export default function AllTasksPage() {
  return (
    <ForOperators>
      <OperatorPage />
    </ForOperators>
  );
}

function OperatorPage() {
  const words = useText(allTasksText);
  const [search, setSearch] = useSearchParams();
  const text = search.toString();
  const filters = useMemo(() => readFilters(new URLSearchParams(text)), [text]);
  const change = (next: Filters) => setSearch(writeFilters(next));
  return (
    <>
      <PageHeader title={words.title}>{words.about}</PageHeader>
      <FilterBar filters={filters} onChange={change} />
      <Found filters={filters} onClear={() => change({})} />
    </>
  );
}

function Found({ filters, onClear }: { filters: Filters; onClear: () => void }) {
  const words = useText(allTasksText);
  const pages = useAllTasks(filters);
  const tasks = pages.data?.pages.flatMap(({ data }) => data) ?? [];
  if (pages.isPending) {
    return <SkeletonLines lines={8} height={40} />;
  }
  if (pages.isError && tasks.length === 0) {
    return <ErrorMessage error={pages.error} retry={() => void pages.refetch()} />;
  }
  if (tasks.length > 0) {
    return (
      <>
        <TaskTable tasks={tasks} />
        <LoadMore query={pages} />
      </>
    );
  }
  return isFiltered(filters) ? (
    <EmptyState
      title={words.noMatch.title}
      action={<Button variant="default" onClick={onClear}>{words.filters.clear}</Button>}
    >
      {words.noMatch.text}
    </EmptyState>
  ) : (
    <EmptyState title={words.none.title}>{words.none.text}</EmptyState>
  );
}
