import { createContext, useContext } from 'react';

export const modes = ['test', 'live'] as const;

/** Whether the console acts with its test key or its live key. */
export type Mode = (typeof modes)[number];

export const ModeContext = createContext<Mode>('test');

/** The mode in the URL. */
export function useMode(): Mode {
  return useContext(ModeContext);
}
