import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useAccount } from '../api/session';
import { Icon } from '../parts/Icon';
import {
  chooseLanguage,
  languageNames,
  languages,
  useLanguage,
  type Language,
} from '../text/language';
import { useText } from '../text/texts';
import { AccountTarget } from './AccountButton';
import styles from './frame.module.css';
import { signOutOrSay } from './sign-out';
import { frameText } from './text';

const colors = ['auto', 'light', 'dark'] as const;

/** The account, colours, language, and the end of the session. It opens when it is loaded. */
export default function AccountMenu() {
  const words = useText(frameText).account;
  const { account } = useAccount();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // This button replaced the one that was pressed. The menu returns the focus to it.
    target.current?.focus();
    setOpen(true);
  }, []);
  return (
    <Menu
      opened={open}
      onChange={setOpen}
      position="top-start"
      width={210}
      closeOnItemClick={false}
      withInitialFocusPlaceholder={false}
      withinPortal={false}
      transitionProps={{ duration: 80 }}
    >
      <Menu.Target>
        <AccountTarget ref={target} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={styles.menuAccount}>
          {account.name}
          <code>{account.id}</code>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>{words.colors}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(value as MantineColorScheme)}
        >
          {colors.map((one) => (
            <Menu.RadioItem key={one} value={one}>
              {words[one]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{words.language}</Menu.Label>
        <Menu.RadioGroup
          value={language}
          onChange={(value) => chooseLanguage(value as Language)}
        >
          {languages.map((one) => (
            <Menu.RadioItem key={one} value={one}>
              {languageNames[one]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          component={Link}
          href="/sessions"
          leftSection={<Icon name="account" />}
          closeMenuOnClick
        >
          {words.sessions}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name="signOut" />}
          onClick={signOutOrSay}
          closeMenuOnClick
        >
          {words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
