import { ActionIcon, Menu } from '@mantine/core';
import { useMode } from '../../api/mode';
import { Icon } from '../../parts/Icon';
import { Time } from '../../parts/Time';
import { useText } from '../../text/texts';
import { Expiry } from './Expiry';
import { Allows } from './Allows';
import { LimitList } from './LimitList';
import { KeySpend } from './KeySpend';
import type { Key } from './keys';
import styles from './keys.module.css';
import type { Panel } from './panel';
import { keysText } from './text';

interface Props {
  readonly of: Key;
  readonly open: (name: Panel['name'], id: string) => void;
}

/** One key of the list. */
export function KeyRow({ of: key, open }: Props) {
  const words = useText(keysText);
  const live = useMode() === 'live';
  return (
    <tr data-state={key.state} data-console={key.console || undefined}>
      <th scope="row" className={styles.key}>
        <button type="button" className={styles.name} onClick={() => open('edit', key.id)}>
          {key.name}
        </button>
        {key.console ? (
          <span className={styles.badge} title={words.consoleText}>
            {words.console}
          </span>
        ) : (
          <code className={styles.prefix}>{key.prefix}…</code>
        )}
      </th>
      <td>
        <Allows scopes={key.scopes} />
      </td>
      <td data-label={words.columns.limits}>
        <LimitList of={key} />
      </td>
      {live && (
        <td data-label={words.columns.spend}>
          <KeySpend of={key} />
        </td>
      )}
      <td data-label={words.columns.lastUsed} className={styles.quiet}>
        {key.last_used === null ? words.neverUsed : <Time at={key.last_used} />}
      </td>
      <td data-label={words.columns.expires}>
        <Expiry of={key} />
      </td>
      <td className={styles.actions}>
        <Actions of={key} open={open} />
      </td>
    </tr>
  );
}

function Actions({ of: key, open }: Props) {
  const words = useText(keysText);
  return (
    <Menu position="bottom-end" width={180} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={words.menu(key.name)}>
          <Icon name="more" size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="edit" />} onClick={() => open('edit', key.id)}>
          {key.console ? words.editLimits : words.edit}
        </Menu.Item>
        {!key.console && <Ends of={key} open={open} />}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Without the key of the console, the console would stop. */
function Ends({ of: key, open }: Props) {
  const words = useText(keysText);
  return (
    <>
      <Menu.Item leftSection={<Icon name="refresh" />} onClick={() => open('rotate', key.id)}>
        {words.rotate}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        color="red"
        className={styles.danger}
        leftSection={<Icon name="trash" />}
        onClick={() => open('revoke', key.id)}
      >
        {words.revoke}
      </Menu.Item>
    </>
  );
}
