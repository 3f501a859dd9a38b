import { useText } from '../../text/texts';
import type { JsonObject } from './request/json';
import { useScenarios } from './request/queries';
import { useReplaced } from './request/replaced';
import type { RequestState } from './request/use-request';
import { playgroundText } from './text';
import styles from './playground.module.css';

interface Props {
  readonly model: string;
  readonly request: RequestState;
}

/** The examples of the documentation. A click fills the form, and can be undone. */
export function Scenarios({ model, request }: Props) {
  const words = useText(playgroundText);
  const { data: scenarios = [] } = useScenarios(model);
  const replaced = useReplaced(model);
  const text = JSON.stringify(request.body);
  const isExample = scenarios.some(({ body }) => JSON.stringify(body) === text);
  const fill = (body: JsonObject) => {
    // An example that was not changed is not worth keeping.
    if (!isExample) {
      replaced.keep(request.text);
    }
    request.replace(body);
  };
  const restore = (before: string) => {
    replaced.keep(undefined);
    request.write(before);
  };
  return (
    <div className={styles.scenarios} role="group" aria-label={words.scenarios}>
      {replaced.text !== undefined && replaced.text !== request.text && (
        <button
          type="button"
          className={styles.restore}
          onClick={() => replaced.text !== undefined && restore(replaced.text)}
        >
          ↩ {words.form.restore}
        </button>
      )}
      {scenarios.map((scenario) => (
        <button
          key={scenario.id}
          type="button"
          className={styles.scenario}
          aria-pressed={JSON.stringify(scenario.body) === text}
          title={scenario.note || undefined}
          onClick={() => fill(scenario.body)}
        >
          {scenario.title}
        </button>
      ))}
    </div>
  );
}
