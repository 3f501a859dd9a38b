import { Link } from 'wouter';
import { Icon } from '../../parts/Icon';
import { Prose } from '../../parts/Prose';
import { setup } from '../../setup';
import { useLanguage } from '../../text/language';
import { useText } from '../../text/texts';
import styles from './overview.module.css';
import type { Problem } from './overview';
import { tasksOfProblem } from './problem-path';
import { overviewText } from './text';

/** What is wrong, the most severe first, and where more is shown. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  const words = useText(overviewText).problems;
  const chinese = useLanguage() === 'zh';
  const guide = `${setup.base_path}/docs${chinese ? '/zh' : ''}/guides/overview`;
  return (
    <section aria-label={words.title}>
      {problems.length === 0 ? (
        <p className={styles.fine}>
          <Icon name="check" /> {words.none}{' '}
          <a href={guide} target="_blank" rel="noreferrer">
            {words.explain}
          </a>
        </p>
      ) : (
        <ul className={styles.problems}>
          {problems.map((problem) => (
            <li key={problem.id} className={styles.problem} data-severity={problem.severity}>
              <strong>{words.severity[problem.severity]}</strong>
              <span>
                <Prose>{problem.message}</Prose>
                <Where problem={problem} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The page that shows more, or the path of the API. */
function Where({ problem }: { problem: Problem }) {
  const words = useText(overviewText).problems;
  const page = tasksOfProblem(problem);
  return (
    <span className={styles.path}>
      {page === undefined ? (
        <>
          {words.more} <code>{problem.path}</code>
        </>
      ) : (
        <Link href={page}>{words.tasks}</Link>
      )}
    </span>
  );
}
