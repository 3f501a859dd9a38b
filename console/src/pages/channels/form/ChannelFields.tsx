import { useText } from '../../../text/texts';
import type { Channel } from '../channels';
import { CredentialChoice } from './CredentialChoice';
import type { Draft } from './draft';
import { FieldInput } from './FieldInput';
import { fieldsOf, groups, type Field, type Group } from './fields';
import styles from './form.module.css';
import { formText } from './text';

export interface FieldsProps {
  readonly draft: Draft;
  readonly setDraft: (next: Draft) => void;
  /** The channel that is edited; undefined for a new one. */
  readonly stored: Channel | undefined;
  readonly error: Error | null;
}

/** What most channels leave as it is. */
const FOLDED: readonly Group[] = ['timing', 'requests'];

/** The fields of the provider, in the groups of the schema. */
export function ChannelFields(props: FieldsProps) {
  const { draft, stored } = props;
  const shown = fieldsOf(draft.provider, draft.credentials).filter(
    ({ name }) => stored === undefined || !['name', 'provider'].includes(name),
  );
  return groups.map((group) => (
    <FieldGroup
      key={group}
      group={group}
      fields={shown.filter((field) => field.group === group)}
      {...props}
    />
  ));
}

function FieldGroup({ group, fields, ...props }: FieldsProps & { group: Group; fields: readonly Field[] }) {
  const words = useText(formText).groups;
  const first = fields.findIndex(({ name }) => ['keys', 'access_key'].includes(name));
  const inputs = fields.map((field, index) => (
    <div key={field.name} className={styles.field} data-control={field.control}>
      {index === first && <CredentialChoice {...props} />}
      <FieldInput field={field} {...props} />
    </div>
  ));
  return FOLDED.includes(group) ? (
    <details className={styles.fold}>
      <summary>{words[group]}</summary>
      <div className={styles.group}>{inputs}</div>
    </details>
  ) : (
    <fieldset className={styles.section}>
      <legend>{words[group]}</legend>
      <div className={styles.group}>{inputs}</div>
    </fieldset>
  );
}
