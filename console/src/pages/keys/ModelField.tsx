import '@mantine/core/styles/Radio.layer.css';
import { Checkbox, Radio } from '@mantine/core';
import { useAccount } from '../../api/session';
import { SkeletonLines } from '../../parts/SkeletonLines';
import { useText } from '../../text/texts';
import type { KeyForm } from './key-form';
import { modelsOf, useModelIds } from './keys';
import styles from './keys.module.css';
import { keysText } from './text';

interface Props {
  readonly form: KeyForm;
  readonly change: (part: Partial<KeyForm>) => void;
  /** Whether none is chosen, and the form was sent. */
  readonly missing: boolean;
}

/** All models, or some. A session that is restricted to models can only choose among them. */
export function ModelField({ form, change, missing }: Props) {
  const words = useText(keysText).form;
  const restricted = modelsOf(useAccount().scopes).length > 0;
  return (
    <fieldset className={styles.group}>
      <legend>{words.models}</legend>
      <Radio
        name="models"
        label={words.everyModel}
        checked={form.everyModel}
        disabled={restricted}
        onChange={() => change({ everyModel: true })}
      />
      <Radio
        name="models"
        label={words.someModels}
        checked={!form.everyModel}
        onChange={() => change({ everyModel: false })}
      />
      {!form.everyModel && <Models models={form.models} change={(models) => change({ models })} />}
      {missing && (
        <p className={styles.fieldError} role="alert">
          {words.noModel}
        </p>
      )}
    </fieldset>
  );
}

interface ModelsProps {
  readonly models: readonly string[];
  readonly change: (models: readonly string[]) => void;
}

function Models({ models, change }: ModelsProps) {
  const restricted = modelsOf(useAccount().scopes);
  const ids = useModelIds();
  const offered = restricted.length > 0 ? restricted : ids;
  if (offered.length === 0) {
    return <SkeletonLines lines={3} />;
  }
  const toggle = (id: string) =>
    change(models.includes(id) ? models.filter((one) => one !== id) : [...models, id]);
  return (
    <div className={styles.models}>
      {offered.map((id) => (
        <Checkbox
          key={id}
          size="xs"
          label={id}
          checked={models.includes(id)}
          onChange={() => toggle(id)}
        />
      ))}
    </div>
  );
}
