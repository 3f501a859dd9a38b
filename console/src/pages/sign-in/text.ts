import { texts } from '../../text/texts';

export const signInText = texts({
  en: {
    title: 'Sign in to Filmgate',
    language: 'Language',
    working: 'Signing in',
    continueAs: (name: string) => `Continue as ${name}`,
    or: 'or with a link',
    link: {
      intro:
        'This command prints a link, on the machine of the server or, with an API key, on yours. ' +
        'It works once, within 15 minutes.',
      serve: '`filmgate serve` prints one too when it starts on a terminal.',
      paste: 'Link',
      submit: 'Sign in with the link',
      invalid: 'The link must end with # and a token.',
    },
    password: {
      account: 'Account',
      password: 'Password',
      submit: 'Sign in',
      accountMissing: 'Enter the id or the name of the account.',
      passwordMissing: 'Enter the password.',
      show: 'Show the password',
    },
  },
  zh: {
    title: '登录 Filmgate',
    language: '语言',
    working: '正在登录',
    continueAs: (name: string) => `以 ${name} 继续`,
    or: '或使用链接登录',
    link: {
      intro:
        '在服务器所在的机器上，或在您的机器上使用 API 密钥，运行以下命令即可获得登录链接。' +
        '链接 15 分钟内有效，只能使用一次。',
      serve: '`filmgate serve` 在终端启动时也会输出登录链接。',
      paste: '登录链接',
      submit: '使用链接登录',
      invalid: '链接末尾必须是 # 和令牌。',
    },
    password: {
      account: '账户',
      password: '密码',
      submit: '登录',
      accountMissing: '请输入账户 ID 或名称。',
      passwordMissing: '请输入密码。',
      show: '显示密码',
    },
  },
});
