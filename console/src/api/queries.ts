import type { Mode } from './mode';

/** The names under which answers are cached. Events invalidate them by their first parts. */
export const queryKeys = {
  /** Everything about tasks. */
  tasks: (mode: Mode) => [mode, 'tasks'] as const,
  /** A list of tasks with its filters. */
  taskList: (mode: Mode, filters: object) => [mode, 'tasks', 'list', filters] as const,
  /** One task, and below it what belongs to it: `[...queryKeys.task(mode, id), 'timeline']`. */
  task: (mode: Mode, id: string) => [mode, 'tasks', 'one', id] as const,
  /** The tasks of all accounts, for operators. */
  allTasks: (mode: Mode) => [mode, 'all-tasks'] as const,
  /** The accounts, for operators. */
  accounts: (mode: Mode) => [mode, 'accounts'] as const,
  audit: (mode: Mode) => [mode, 'audit'] as const,
  models: (mode: Mode) => [mode, 'models'] as const,
  balance: (mode: Mode) => [mode, 'balance'] as const,
  keys: (mode: Mode) => [mode, 'keys'] as const,
  usage: (mode: Mode) => [mode, 'usage'] as const,
  /** The channels of the server, for operators. */
  channels: (mode: Mode) => [mode, 'channels'] as const,
  requests: (mode: Mode) => [mode, 'requests'] as const,
};
