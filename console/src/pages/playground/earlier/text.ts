import { texts } from '../../../text/texts';

export const earlierText = texts({
  en: {
    replaced: 'This request replaced what you typed here before.',
    restore: 'Restore it',
    keep: 'Keep this one',
  },
  zh: {
    replaced: '该请求替换了您之前在此填写的内容。',
    restore: '恢复之前的内容',
    keep: '保留当前请求',
  },
});
