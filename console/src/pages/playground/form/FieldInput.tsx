import { lazy, Suspense } from 'react';
import { Skeleton } from '@mantine/core';
import type { Field } from '../request/fields';
import type { Path } from '../request/json';
import { ChoiceInput } from './ChoiceInput';
import { ListInput, ObjectInput } from './ListInput';
import { MediaInput } from './MediaInput';
import { NumberInput } from './NumberInput';
import { PairsInput } from './PairsInput';
import { SwitchInput } from './SwitchInput';
import { LineInput, TextInput } from './TextInput';
import { useForm } from './form-state';

const Storyboard = lazy(() => import('./Storyboard'));

interface Props {
  readonly field: Field;
  /** The path of the object that contains the field; empty for the body. */
  readonly parent: Path;
}

/** The input of a field, by what the schema says of it. */
export function FieldInput({ field, parent }: Props) {
  const { form } = useForm();
  if (parent.length === 0 && form.shots?.list === field.name) {
    return (
      <Suspense fallback={<Skeleton height={56} />}>
        <Storyboard field={field} shots={form.shots} />
      </Suspense>
    );
  }
  if (field.media !== undefined) {
    return <MediaInput field={field} parent={parent} />;
  }
  switch (field.control) {
    case 'textarea':
      return (field.maxLength ?? Infinity) < 256 ? (
        <LineInput field={field} parent={parent} />
      ) : (
        <TextInput field={field} parent={parent} />
      );
    case 'text':
      return <LineInput field={field} parent={parent} />;
    case 'number':
    case 'slider':
      return <NumberInput field={field} parent={parent} />;
    case 'index':
      return null;
    case 'select':
      return <ChoiceInput field={field} parent={parent} />;
    case 'switch':
      return <SwitchInput field={field} parent={parent} />;
    case 'list':
      return <ListInput field={field} parent={parent} />;
    case 'object':
      return <ObjectInput field={field} parent={parent} />;
    case 'pairs':
      return <PairsInput field={field} parent={parent} />;
  }
}
