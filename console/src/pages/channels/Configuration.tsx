import { Time } from '../../parts/Time';
import { useLanguage } from '../../text/language';
import { useText } from '../../text/texts';
import { namesOf } from './form/draft';
import type { Channel } from './channels';
import styles from './channels.module.css';
import { allFields, isSecret, providerOf, type Field } from './form/fields';
import { useFieldValue } from './form/field-value';
import { channelsText } from './text';

/** Every field that has a value or a default, with hints for secrets. */
export function Configuration({ channel }: { channel: Channel }) {
  const words = useText(channelsText);
  const shown = allFields.filter(
    (field) => field.name !== 'name' && (isSet(field, channel) || hasDefault(field, channel)),
  );
  return (
    <section aria-labelledby="configuration">
      <h2 id="configuration" className={styles.heading}>
        {words.sections.configuration}
      </h2>
      <p className={styles.quiet}>
        {words.facts.created} <Time at={channel.created_at} /> · {words.facts.updated}{' '}
        <Time at={channel.updated_at} /> · {words.facts.revision} {channel.revision} ·{' '}
        {words.configuration.secret}
      </p>
      <dl className={styles.fields}>
        {shown.map((field) => (
          <ConfigurationRow key={field.name} field={field} channel={channel} />
        ))}
      </dl>
    </section>
  );
}

function valueOf({ name }: Field, channel: Channel): unknown {
  return (channel as unknown as Record<string, unknown>)[name];
}

function isSet(field: Field, channel: Channel): boolean {
  return valueOf(field, channel) !== undefined;
}

/** Fields of no credential, whose absence says something. */
function hasDefault(field: Field, { provider }: Channel): boolean {
  return (
    ['models', 'accounts'].includes(field.name) ||
    (field.name === 'base_url' && providerOf(provider).base_url !== undefined)
  );
}

function ConfigurationRow({ field, channel }: { field: Field; channel: Channel }) {
  const chinese = useLanguage() === 'zh';
  const words = useText(channelsText).configuration;
  const write = useFieldValue();
  const value = valueOf(field, channel);
  const isPreset = value === undefined || (!isSecret(field) && String(value) === field.preset);
  return (
    <div>
      <dt title={chinese ? field.description_zh.replaceAll('`', '') : field.description.replaceAll('`', '')}>
        {chinese ? field.label_zh : field.label}
      </dt>
      <dd>
        {field.name === 'models' && value !== undefined ? (
          <Models models={channel.models} />
        ) : (
          write(field, value, channel.provider)
        )}
        {isPreset && <span className={styles.quiet}> ({words.preset})</span>}
      </dd>
    </div>
  );
}

function Models({ models }: { models: Channel['models'] }) {
  return (
    <ul>
      {Object.entries(namesOf(models)).map(([id, name]) => (
        <li key={id}>
          {id}
          {name !== '' && (
            <>
              {' → '}
              <code>{name}</code>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
