import { texts } from '../text/texts';

export const partsText = texts({
  en: {
    copy: {
      copy: 'Copy',
      copyLabel: (label: string) => `Copy ${label}`,
      copied: 'Copied',
      failed: 'Copying failed',
    },
    status: {
      pending: 'Queued',
      processing: 'Processing',
      completed: 'Completed',
      failed: 'Failed',
      cancelled: 'Cancelled',
    },
    error: {
      cause: 'Cause and fix',
      request: 'Request',
      retry: 'Try again',
      after: (seconds: number) => `Try again in ${seconds} s.`,
      session: 'Your session had ended. Try again.',
    },
    operators: {
      title: 'Only for operators',
      text: 'This page needs a session of the root account with the scope `admin`.',
    },
    more: 'Load more',
    loading: 'Loading',
  },
  zh: {
    copy: {
      copy: '复制',
      copyLabel: (label: string) => `复制${label}`,
      copied: '已复制',
      failed: '复制失败',
    },
    status: {
      pending: '排队中',
      processing: '处理中',
      completed: '已完成',
      failed: '失败',
      cancelled: '已取消',
    },
    error: {
      cause: '原因与解决方法',
      request: '请求编号',
      retry: '重试',
      after: (seconds: number) => `请在 ${seconds} 秒后重试。`,
      session: '登录已过期，请重试。',
    },
    operators: {
      title: '仅限运维人员',
      text: '本页需要 root 账户的会话，且具备 `admin` 权限。',
    },
    more: '加载更多',
    loading: '加载中',
  },
});
