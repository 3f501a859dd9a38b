import { useFormat } from '../../../text/format';
import { useText } from '../../../text/texts';
import type { Channel } from '../channels';
import { channelsText } from '../text';
import { namesOf } from './draft';
import { providerOf, type Field } from './fields';

/** Writes the value of a field for people; undefined and null are its default. */
export function useFieldValue(): (field: Field, value: unknown, provider: string) => string {
  const words = useText(channelsText);
  const { duration, number } = useFormat();
  const lists = { models: words.configuration.everyModel, accounts: words.configuration.everyAccount };
  const preset = (field: Field, provider: string): string => {
    if (field.name === 'models' || field.name === 'accounts') {
      return lists[field.name];
    }
    if (field.name === 'base_url') {
      return providerOf(provider).base_url ?? '–';
    }
    return field.preset === undefined ? '–' : write(field, presetOf(field), provider);
  };
  const write = (field: Field, value: unknown, provider: string): string => {
    if (value === undefined || value === null) {
      return preset(field, provider);
    }
    if (typeof value === 'boolean') {
      return value ? words.configuration.yes : words.configuration.no;
    }
    if (typeof value === 'number') {
      return field.name === 'poll_seconds' && value === 0
        ? words.configuration.adaptive
        : field.unit === undefined
          ? number(value)
          : duration(value * (field.unit === 'h' ? 3600 : 1));
    }
    if (field.name === 'failover') {
      return words.failovers[value as keyof typeof words.failovers] ?? String(value);
    }
    if (field.name === 'models') {
      return Object.entries(namesOf(value as Channel['models']))
        .map(([id, name]) => (name === '' ? id : `${id} → ${name}`))
        .join(', ');
    }
    if (field.control === 'secret_pairs') {
      return Object.entries(value)
        .map(([name, hint]) => `${name}: ${String(hint)}`)
        .join(', ');
    }
    if (Array.isArray(value)) {
      return value.join(', ');
    }
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  return write;
}

/** The default of a field as the value that a channel would have. */
function presetOf({ control, preset: text = '' }: Field): unknown {
  return control === 'number' ? Number(text) : control === 'switch' ? text === 'true' : text;
}
