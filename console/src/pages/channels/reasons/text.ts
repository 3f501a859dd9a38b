import { texts } from '../../../text/texts';

/** What is wrong with a channel, and what an operator does about it. */
export const reasonText = texts({
  en: {
    of: (count: string, all: string) => `${count} of ${all} credentials`,
    again: 'Tried again in',
    credentials: {
      title: 'The upstream refuses the key',
      fix: 'Enter a valid key with Edit. If the key is right, check the clock of this server. The account is checked every minute.',
    },
    out_of_credit: {
      title: 'The account is out of credit',
      fix: 'Top it up at the upstream. The account is checked every minute, and its tasks then continue.',
    },
    suspended: {
      title: 'The upstream has suspended the account',
      fix: 'Contact the support of the upstream. The account is checked every minute.',
    },
    account: {
      title: 'The account at the upstream cannot be used',
      fix: 'Test the channel. The account is checked every minute.',
    },
    upstream_down: {
      title: 'The upstream fails',
      fix: 'Five submissions in a row failed. New tasks use other channels or wait, and one is tried again by itself.',
    },
    unreachable: {
      title: 'The upstream cannot be reached',
      fix: 'Check base URL and proxy of the channel, the DNS, and the firewall of this server. Then test the channel.',
    },
    unavailable: {
      title: 'The upstream is not available',
      fix: 'Test the channel again in a few minutes.',
    },
    no_response: {
      title: 'The upstream does not respond in time',
      fix: 'Check the network, or raise the request timeout. Then test the channel.',
    },
    misconfigured: {
      title: 'What answers is not the API of this provider',
      fix: 'Correct the base URL, or add a channel with the right provider.',
    },
    failing: {
      title: 'Calls to the upstream fail',
      fix: 'In the last hour, no fewer calls failed than tasks were submitted. Test the channel. After five failures in a row it gets no tasks for a while.',
    },
    half_open: {
      title: 'The upstream failed and is being tried again',
      fix: 'One task at a time is sent. If it is accepted, the channel works again.',
    },
    busy: {
      title: 'The upstream is at capacity',
      fix: 'Tasks wait for it. If this is frequent, lower the tasks at once, or add an account.',
    },
    blocked_models: {
      title: 'The upstream does not know a model',
      fix: 'Correct the name of the model at the upstream, or remove it from this channel.',
    },
    unknown_outcomes: {
      title: 'Tasks with an unknown outcome',
      fix: 'The upstream may have charged for them. Compare them with its invoice.',
    },
    full: {
      title: 'All places are taken',
      fix: 'Further tasks use other channels or wait. Raise the tasks at once if the upstream allows more.',
    },
    not_running: {
      title: 'Does not run yet',
      fix: 'A change takes effect within two seconds. If this stays, the server does not know the provider, or lost its secrets.',
    },
    paused: {
      title: 'Paused',
      fix: 'It gets no new tasks, and running ones continue. Resume it to use it again.',
    },
    draining: {
      title: 'Draining',
      fix: 'It gets no new tasks, and running ones continue. Remove it when none is in flight, or resume it.',
    },
    disabled: {
      title: 'Gets no new tasks',
      fix: 'Its field “Gets new tasks” is off. Running tasks continue. Turn it on with Edit.',
    },
    never_checked: {
      title: 'Not used or checked yet',
      fix: 'Each credential is checked within a minute. Until then, nothing is known about it but the result of a test.',
    },
    fine: { title: 'Works', fix: 'It gets new tasks, and nothing is known to be wrong.' },
  },
  zh: {
    of: (count: string, all: string) => `${all} 个凭证中的 ${count} 个`,
    again: '距下次重试',
    credentials: {
      title: '上游拒绝该密钥',
      fix: '请通过“编辑”输入有效的密钥。如果密钥无误，请检查服务器的时钟。账户每分钟检查一次。',
    },
    out_of_credit: {
      title: '账户余额不足',
      fix: '请在上游充值。账户每分钟检查一次，恢复后任务继续执行。',
    },
    suspended: {
      title: '账户已被上游停用',
      fix: '请联系上游的技术支持。账户每分钟检查一次。',
    },
    account: {
      title: '上游账户无法使用',
      fix: '请测试该渠道。账户每分钟检查一次。',
    },
    upstream_down: {
      title: '上游故障',
      fix: '连续五次提交失败。新任务改用其他渠道或等待，系统会自动重试。',
    },
    unreachable: {
      title: '无法连接上游',
      fix: '请检查渠道的接口地址和代理、DNS 以及服务器的防火墙，然后测试该渠道。',
    },
    unavailable: {
      title: '上游不可用',
      fix: '请几分钟后重新测试该渠道。',
    },
    no_response: {
      title: '上游未及时响应',
      fix: '请检查网络，或调大请求超时，然后测试该渠道。',
    },
    misconfigured: {
      title: '返回的内容不是该供应商的接口',
      fix: '请修正接口地址，或用正确的供应商添加渠道。',
    },
    failing: {
      title: '上游调用失败',
      fix: '最近一小时失败的调用不少于提交次数。请测试该渠道。连续失败五次后，会暂停接收任务一段时间。',
    },
    half_open: {
      title: '上游曾发生故障，正在重试',
      fix: '每次只发送一个任务，一旦被接受，渠道即恢复正常。',
    },
    busy: {
      title: '上游已满载',
      fix: '任务需要等待。如果经常出现，请降低并发任务数，或增加账户。',
    },
    blocked_models: {
      title: '上游没有该模型',
      fix: '请修正模型在上游的名称，或从该渠道中移除该模型。',
    },
    unknown_outcomes: {
      title: '存在结果未知的任务',
      fix: '上游可能已经收费，请与上游账单核对。',
    },
    full: {
      title: '并发已满',
      fix: '后续任务改用其他渠道或等待。如果上游允许更多，请调大并发任务数。',
    },
    not_running: {
      title: '尚未运行',
      fix: '更改会在两秒内生效。如果一直如此，则服务器不支持该供应商，或其密钥已丢失。',
    },
    paused: {
      title: '已暂停',
      fix: '不接收新任务，运行中的任务继续。恢复后重新使用。',
    },
    draining: {
      title: '排空中',
      fix: '不接收新任务，运行中的任务继续。清零后即可移除，也可以恢复使用。',
    },
    disabled: {
      title: '不接收新任务',
      fix: '字段“接收新任务”已关闭，运行中的任务继续。可通过“编辑”打开。',
    },
    never_checked: {
      title: '尚未使用或检查',
      fix: '每个凭证会在一分钟内检查，在此之前只有测试结果可供参考。',
    },
    fine: { title: '正常', fix: '接收新任务，未发现问题。' },
  },
});
