const UNKNOWN_OUTCOMES = /^\/admin\/v1\/channels\/([^/]+)\/unknown_outcomes$/;

/** The page of the console that shows what a problem is about; nothing if there is none. */
export function pageOfProblem(problem: { readonly id: string; readonly path: string }): string | undefined {
  const channel = UNKNOWN_OUTCOMES.exec(problem.path)?.[1];
  if (channel !== undefined) {
    return `/all-tasks?channel=${channel}`;
  }
  if (problem.path === '/admin/v1/tasks') {
    return problem.id === 'failures' ? '/all-tasks?status=failed' : '/all-tasks';
  }
  return undefined;
}
