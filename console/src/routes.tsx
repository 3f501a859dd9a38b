import type { ComponentType } from 'react';
import type { IconName } from './parts/Icon';
import { loaded } from './parts/loaded';
import type { Localized } from './text/texts';

/** A page below the mode in the URL. */
export interface Page {
  /** Such as `/tasks/:id`. A page reads `id` with `useParams` of wouter. */
  readonly path: string;
  readonly title: Localized;
  readonly component: ComponentType;
  /** Loads a page that is probably shown next. */
  readonly early: () => Promise<void>;
  /** The icon of the page in the navigation. A page without one is reached from another page. */
  readonly icon?: IconName;
  /** Shown to operators only, in a group of its own. */
  readonly operator?: true;
}

type Load = () => Promise<{ default: ComponentType }>;

/** One line of the table: the path, the titles, the module, and what the navigation shows. */
export function page(
  path: string,
  en: string,
  zh: string,
  load: Load,
  more: Pick<Page, 'icon' | 'operator'> = {},
): Page {
  return { path, title: { en, zh }, ...loaded(load), ...more };
}

/** All pages of a mode, in the order of the navigation. The first one is the start page. */
export const pages: readonly Page[] = [
  page('/playground', 'Playground', '调试台', () => import('./pages/playground/PlaygroundPage'), {
    icon: 'playground',
  }),
  page('/tasks', 'Tasks', '任务', () => import('./pages/tasks/TasksPage'), { icon: 'tasks' }),
  page('/tasks/:id', 'Task', '任务', () => import('./pages/tasks/TaskPage')),
  page('/keys', 'Keys', '密钥', () => import('./pages/keys/KeysPage'), { icon: 'key' }),
  page('/requests', 'Requests', '请求', () => import('./pages/requests/RequestsPage'), {
    icon: 'requests',
  }),
  page('/requests/:id', 'Request', '请求', () => import('./pages/requests/RequestPage')),
  page('/overview', 'Overview', '概览', () => import('./pages/overview/OverviewPage'), {
    icon: 'overview',
    operator: true,
  }),
  page('/channels', 'Channels', '渠道', () => import('./pages/channels/ChannelsPage'), {
    icon: 'channels',
    operator: true,
  }),
  page('/channels/:name', 'Channel', '渠道', () => import('./pages/channels/ChannelPage')),
  page('/all-tasks', 'All tasks', '全部任务', () => import('./pages/all-tasks/AllTasksPage'), {
    icon: 'layers',
    operator: true,
  }),
  page('/all-tasks/:id', 'Task of a customer', '客户任务', () => import('./pages/all-tasks/CustomerTaskPage')),
  page('/audit', 'Audit log', '审计日志', () => import('./pages/audit/AuditPage'), {
    icon: 'log',
    operator: true,
  }),
  page('/sessions', 'Signed-in browsers', '已登录的浏览器', () => import('./pages/sessions/SessionsPage')),
];

/** What the menu of ⌘K opens besides pages. */
export const commands: readonly { path: string; title: Localized; icon: IconName }[] = [
  { path: '/keys?new', title: { en: 'Create a key', zh: '创建密钥' }, icon: 'plus' },
];

/** What the frame shows above the account, such as the balance. */
export const headerParts: readonly ComponentType[] = [
  loaded(() => import('./pages/balance/BalanceLine')).component,
];

/** Loads the page of a URL at once, while the session is read. Resolves also if that fails. */
export async function preload(pathname: string): Promise<void> {
  const below = /\/(?:test|live)(\/.+)/.exec(pathname)?.[1] ?? '';
  await pageAt(below)?.early();
}

/** The page of a path below the mode, such as `/tasks/task_1`. */
export function pageAt(below: string): Page | undefined {
  return pages.find(({ path }) => isAt(path, below));
}

function isAt(path: string, below: string): boolean {
  const parts = below.split('/');
  const pattern = path.split('/');
  return (
    pattern.length === parts.length &&
    pattern.every((part, index) => part.startsWith(':') || part === parts[index])
  );
}
