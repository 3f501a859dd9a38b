import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/spotlight/styles.layer.css';
import { useMantineColorScheme } from '@mantine/core';
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { modes, useMode } from '../api/mode';
import { useAccount } from '../api/session';
import { Icon } from '../parts/Icon';
import { commands, pages } from '../routes';
import { setup } from '../setup';
import { chooseLanguage, languageNames, languages, useLanguage } from '../text/language';
import { useText } from '../text/texts';
import { closeCommands } from './commands';
import { pathIn, useSamePageIn } from './links';
import styles from './frame.module.css';
import { signOutOrSay } from './sign-out';
import { frameText } from './text';

const [store, spotlight] = createSpotlight();

/** What ⌘K opens: pages, tasks by id, and settings. */
export default function CommandMenu({ open }: { open: boolean }) {
  const words = useText(frameText);
  const [query, setQuery] = useState('');
  useEffect(() => {
    if (open) {
      spotlight.open();
    }
  }, [open]);
  const groups = [...useTaskGroup(query), usePageGroup(), useSettingGroup()];
  return (
    <Spotlight
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={closeCommands}
      actions={groups}
      nothingFound={words.commands.nothing}
      highlightQuery
      scrollable
      maxHeight={420}
      title={words.commands.title}
      classNames={{ header: styles.unseen }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      searchProps={{
        leftSection: <Icon name="search" size={18} />,
        placeholder: words.commands.placeholder,
        'aria-label': words.commands.title,
      }}
    />
  );
}

/** A task is found by its whole id, which starts with `task_`. */
function useTaskGroup(query: string): SpotlightActionGroupData[] {
  const words = useText(frameText).commands;
  const [, navigate] = useLocation();
  const mode = useMode();
  const id = /^\s*(task_[0-9A-Za-z]{26})\s*$/.exec(query)?.[1];
  if (id === undefined || !pages.some(({ path }) => path === '/tasks/:id')) {
    return [];
  }
  const onClick = () => navigate(pathIn(mode, `/tasks/${id}`));
  return [
    {
      group: words.tasks,
      actions: [{ id, label: words.task(id), leftSection: <Icon name="tasks" />, onClick }],
    },
  ];
}

function usePageGroup(): SpotlightActionGroupData {
  const words = useText(frameText).commands;
  const [, navigate] = useLocation();
  const language = useLanguage();
  const mode = useMode();
  const { operator } = useAccount();
  // The page of one thing, such as /tasks/:id, needs its id.
  const shown = pages.filter((page) => !page.path.includes(':') && (operator || !page.operator));
  return {
    group: words.pages,
    actions: [...shown, ...commands].map((page) => ({
      id: page.path,
      label: page.title[language],
      leftSection: <Icon name={page.icon ?? 'right'} />,
      keywords: Object.values(page.title),
      onClick: () => navigate(pathIn(mode, page.path)),
    })),
  };
}

function useSettingGroup(): SpotlightActionGroupData {
  const words = useText(frameText);
  const [, navigate] = useLocation();
  const current = useMode();
  const samePageIn = useSamePageIn();
  const colors = useMantineColorScheme();
  const language = useLanguage();
  const account = useAccount();
  const otherModes = modes.filter((mode) => mode !== current && account.modes.includes(mode));
  const otherColors = (['auto', 'light', 'dark'] as const).filter((one) => one !== colors.colorScheme);
  const otherLanguages = languages.filter((one) => one !== language);
  return {
    group: words.commands.settings,
    actions: [
      ...otherModes.map((mode) => ({
        id: `mode-${mode}`,
        label: words.commands.mode[mode],
        leftSection: <Icon name="refresh" />,
        onClick: () => navigate(samePageIn(mode)),
      })),
      ...otherColors.map((one) => ({
        id: `colors-${one}`,
        label: words.commands.colors[one],
        leftSection: <Icon name={one === 'light' ? 'sun' : 'moon'} />,
        onClick: () => colors.setColorScheme(one),
      })),
      ...otherLanguages.map((one) => ({
        id: `language-${one}`,
        label: languageNames[one],
        leftSection: <Icon name="language" />,
        keywords: [words.account.language],
        onClick: () => chooseLanguage(one),
      })),
      {
        id: 'documentation',
        label: words.commands.documentation,
        leftSection: <Icon name="external" />,
        onClick: () => globalThis.open(`${setup.base_path}/docs`, '_blank', 'noopener'),
      },
      {
        id: 'sign-out',
        label: words.account.signOut,
        leftSection: <Icon name="signOut" />,
        onClick: signOutOrSay,
      },
    ],
  };
}
