/** The page with the tasks that a problem is about; nothing if it is about something else. */
export function tasksOfProblem(problem: { readonly id: string; readonly path: string }): string | undefined {
  if (problem.path !== '/admin/v1/tasks') {
    return undefined;
  }
  return problem.id === 'failures' ? '/all-tasks?status=failed' : '/all-tasks';
}
