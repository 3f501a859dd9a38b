import { texts } from '../../text/texts';

export const balanceText = texts({
  en: {
    free: 'Free',
    freeText: 'Videos of test mode are never charged.',
    label: 'Balance',
    unknown: 'Unknown. Read again',
    available: 'Available',
    unlimited: 'No limit',
    held: 'Held for running tasks',
    today: 'Spent today (UTC)',
    todayShort: 'Today',
    low: 'Low balance',
    lowTitle: 'The balance is low.',
    lowText: 'Submissions that cost more are refused with `insufficient_balance`. The operator of the server adds money.',
  },
  zh: {
    free: '免费',
    freeText: '测试模式的视频从不扣费。',
    label: '余额',
    unknown: '读取失败，点击重试',
    available: '可用',
    unlimited: '不限额',
    held: '任务预留',
    today: '今日消费（UTC）',
    todayShort: '今日',
    low: '余额不足',
    lowTitle: '余额不足。',
    lowText: '费用超出余额的提交会返回 `insufficient_balance`，请联系管理员充值。',
  },
});
