import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useModels } from '../../api/models';
import { Choice } from '../../parts/Choice';
import { Icon } from '../../parts/Icon';
import { Prose } from '../../parts/Prose';
import { useText } from '../../text/texts';
import { useReplaced } from '../playground/request/replaced';
import { modelOf, replaceDraft } from './playground';
import type { RefusedRequest } from './queries';
import styles from './requests.module.css';
import { requestsText } from './text';

/**
 * Opens the body of a request in the playground. If its model does not exist, which may be why it
 * was refused, the reader chooses one.
 */
export function OpenInPlayground({ request }: { request: RefusedRequest }) {
  const words = useText(requestsText).request;
  const [, navigate] = useLocation();
  const ids = useModels().data?.map(({ id }) => id);
  const [chosen, setChosen] = useState('');
  const named = modelOf(request);
  const isUnknown =
    named !== undefined && ids !== undefined && ids.length > 0 && !ids.includes(named);
  const model = (isUnknown ? chosen || ids[0] : named) ?? '';
  const { keep } = useReplaced(model);
  if (named === undefined) {
    return null;
  }
  const open = () => {
    const before = replaceDraft(request, model);
    if (before !== undefined) {
      keep(before);
    }
    navigate(`/playground?model=${encodeURIComponent(model)}`);
  };
  return (
    <div className={styles.open}>
      {isUnknown && (
        <>
          <Prose>{words.unknownModel(named)}</Prose>
          <Choice
            label={words.otherModel}
            value={model}
            options={ids.map((id) => ({ value: id, label: id }))}
            onChange={setChosen}
          />
        </>
      )}
      <Button
        leftSection={<Icon name="playground" />}
        onClick={open}
      >
        {words.open}
      </Button>
    </div>
  );
}
