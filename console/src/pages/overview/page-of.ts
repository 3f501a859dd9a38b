const CHANNEL = /^\/admin\/v1\/channels\/([a-z0-9-]+)(\/unknown_outcomes)?$/;

/** A page of the console. */
export interface ProblemPage {
  readonly href: string;
  /** The name of the channel that it shows; undefined if it lists tasks. */
  readonly channel?: string;
}

/** The page that shows what a problem is about; undefined if there is none. */
export function pageOf(problem: { readonly id: string; readonly path: string }): ProblemPage | undefined {
  if (problem.path === '/admin/v1/tasks') {
    return { href: problem.id === 'failures' ? '/all-tasks?status=failed' : '/all-tasks' };
  }
  const [, channel, below] = CHANNEL.exec(problem.path) ?? [];
  if (channel === undefined) {
    return undefined;
  }
  const section = below === undefined ? '' : '#unknown_outcomes';
  return { href: `/channels/${channel}${section}`, channel };
}
