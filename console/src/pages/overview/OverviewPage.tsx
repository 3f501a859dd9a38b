import { useLocation, useSearch } from 'wouter';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { ForOperators } from '../../parts/ForOperators';
import { PageHeader } from '../../parts/PageHeader';
import { SkeletonLines } from '../../parts/SkeletonLines';
import { useFormat } from '../../text/format';
import { useText } from '../../text/texts';
import { Causes } from './Causes';
import { Chart } from './Chart';
import { Figures } from './Figures';
import { Models } from './Models';
import { Problems } from './Problems';
import styles from './overview.module.css';
import { readWindow, useOverview, windows, type Overview, type Window } from './overview';
import { overviewText } from './text';

/** The figures of all accounts, and what is wrong. */
export default function OverviewPage() {
  return (
    <ForOperators>
      <OperatorPage />
    </ForOperators>
  );
}

function OperatorPage() {
  const words = useText(overviewText);
  const window = readWindow(useSearch());
  const query = useOverview(window);
  return (
    <>
      <PageHeader title={words.title} actions={<WindowChoice window={window} />}>
        {words.intro}
      </PageHeader>
      {query.error && <ErrorMessage error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <SkeletonLines height={44} />}
      {query.data && <Content overview={query.data} />}
    </>
  );
}

function WindowChoice({ window }: { window: Window }) {
  const words = useText(overviewText).window;
  const [, navigate] = useLocation();
  return (
    <div className={styles.windows} role="group" aria-label={words.label}>
      {windows.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === window}
          onClick={() => navigate(`/overview?window=${one}`, { replace: true })}
        >
          {words[one]}
        </button>
      ))}
    </div>
  );
}

function Content({ overview }: { overview: Overview }) {
  const words = useText(overviewText);
  const { number } = useFormat();
  return (
    <div className={styles.content}>
      <Problems problems={overview.problems} />
      <Figures overview={overview} />
      <Chart series={overview.series} step={overview.step_seconds} />
      <Models models={overview.models} />
      <Causes failures={overview.failures} />
      {overview.uncounted_events > 0 && (
        <p className={styles.note} role="status">
          {words.uncounted(number(overview.uncounted_events))}
        </p>
      )}
    </div>
  );
}
