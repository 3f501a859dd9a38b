import { useEffect, useEffectEvent, useState } from 'react';
import { useMode } from '../../../api/mode';
import type { RequestCheck } from '../request/use-check';
import type { RequestState } from '../request/use-request';
import { decide, decideAfterWait, type Decision } from './decision';
import { showFirstProblem } from './RunBar';
import { useRun } from './use-run';

/** The button that runs the request. */
export interface Start {
  readonly isRunning: boolean;
  /** Why the last click created nothing. */
  readonly failure: Error | null;
  readonly press: () => void;
}

interface Options {
  readonly request: RequestState;
  readonly check: RequestCheck;
  /** The files on their way. A request without them would be another one. */
  readonly uploads: number;
  /** Called before the request is sent or refused. */
  readonly onTry: () => void;
  readonly onTask: (id: string) => void;
}

export function useStart({ request, check, uploads, onTry, onTask }: Options): Start {
  const isLive = useMode() === 'live';
  const run = useRun();
  const [seen, setSeen] = useState<string>();
  const { isChecking } = check;
  const situation = {
    isLive,
    isChecking,
    violations: check.error?.violations.length ?? 0,
    isUnchecked: check.error !== undefined,
  };
  const price = priceText(check);
  const act = (decision: Decision | 'show') => {
    switch (decision) {
      case 'send':
        run.mutate(request.body, { onSuccess: (id) => id !== undefined && onTask(id) });
        break;
      case 'wait':
        setSeen(price);
        break;
      case 'explain':
        requestAnimationFrame(showFirstProblem);
        break;
      case 'check':
        check.again();
        break;
      case 'show':
        break;
    }
  };
  const settle = useEffectEvent(() => {
    if (seen !== undefined) {
      setSeen(undefined);
      if (request.fault === undefined && uploads === 0) {
        act(decideAfterWait(situation, seen, price));
      }
    }
  });
  useEffect(() => {
    if (!isChecking) {
      settle();
    }
  }, [isChecking]);
  const press = () => {
    if (request.fault === undefined && !run.isPending && uploads === 0) {
      onTry();
      act(decide(situation));
    }
  };
  return { isRunning: run.isPending || seen !== undefined, failure: run.error, press };
}

function priceText({ dryRun }: RequestCheck): string {
  return dryRun === undefined ? '' : JSON.stringify(dryRun.cost ?? null);
}
