import { Link } from 'wouter';
import { Duration } from '../../parts/Duration';
import { EmptyState } from '../../parts/EmptyState';
import { useFormat } from '../../text/format';
import { useText } from '../../text/texts';
import styles from './overview.module.css';
import type { Model } from './overview';
import { usePercent } from './percent';
import { overviewText } from './text';

/** The models with a task in the window. A name leads to the tasks of the own account. */
export function Models({ models }: { models: readonly Model[] }) {
  const words = useText(overviewText).models;
  if (models.length === 0) {
    return <EmptyState title={words.none}>{words.noneText}</EmptyState>;
  }
  return (
    <section className={styles.panel}>
      <h2 className={styles.title}>{words.title}</h2>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.model}</th>
              <th scope="col">{words.submitted}</th>
              <th scope="col">{words.success}</th>
              <th scope="col">{words.half}</th>
              <th scope="col">{words.most}</th>
            </tr>
          </thead>
          <tbody>
            {models.map((model) => (
              <ModelRow key={model.model} model={model} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>{words.note}</p>
    </section>
  );
}

function ModelRow({ model }: { model: Model }) {
  const words = useText(overviewText).models;
  const { number } = useFormat();
  const percent = usePercent();
  return (
    <tr>
      <th scope="row">
        <Link
          href={`/tasks?model=${encodeURIComponent(model.model)}`}
          title={words.tasks(model.model)}
        >
          {model.model}
        </Link>
      </th>
      <td>{number(model.submitted)}</td>
      <td>{model.success_rate === null ? '–' : percent(model.success_rate)}</td>
      <td>{length(model.p50_ms)}</td>
      <td>{length(model.p95_ms)}</td>
    </tr>
  );
}

function length(millis: number | undefined) {
  return millis === undefined ? '–' : <Duration seconds={millis / 1000} />;
}
