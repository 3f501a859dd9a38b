import { Duration } from '../../parts/Duration';
import { Time } from '../../parts/Time';
import { useText } from '../../text/texts';
import type { Account, Channel } from './channels';
import styles from './channels.module.css';
import { Balances } from './facts/Balances';
import { ErrorCauses, Latency, Submissions } from './facts/Calls';
import { causeOf, isUsable } from './reasons/health';
import { reasonText } from './reasons/text';
import { channelsText } from './text';

/** The state of each credential. */
export function Accounts({ channel }: { channel: Channel }) {
  const words = useText(channelsText);
  const accounts = channel.health?.accounts;
  return (
    <section aria-labelledby="credentials">
      <h2 id="credentials" className={styles.heading}>
        {words.sections.credentials}
      </h2>
      {accounts === undefined ? (
        <p className={styles.quiet}>{words.accounts.notRunning}</p>
      ) : (
        <>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.accounts.credential}</th>
                <th scope="col">{words.accounts.circuit}</th>
                <th scope="col">{words.columns.calls}</th>
                <th scope="col">{words.columns.latency}</th>
                <th scope="col">{words.accounts.check}</th>
                <th scope="col">{words.columns.balance}</th>
              </tr>
            </thead>
            <tbody>
              {accounts.map((account, index) => (
                <AccountRow key={account.credential} of={account} hint={hintOf(channel, index)} />
              ))}
            </tbody>
          </table>
          <p className={styles.quiet}>{words.since}</p>
        </>
      )}
    </section>
  );
}

/** The last characters of a secret. Credentials have the sequence of the keys. */
function hintOf({ keys, access_key: accessKey, health }: Channel, index: number): string | undefined {
  return keys?.length === health?.accounts.length ? keys?.[index] : accessKey;
}

function AccountRow({ of: account, hint }: { of: Account; hint: string | undefined }) {
  const words = useText(channelsText);
  const { check, retry_after_seconds: again, last_hour: calls } = account;
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <code>{hint ?? account.credential}</code>
        {hint && (
          <code className={styles.quiet} title={words.accounts.fingerprint}>
            {account.credential}
          </code>
        )}
      </th>
      <td data-label={words.accounts.circuit}>
        <span className={styles.circuit} data-light={lightOf(account)} title={words.accounts.circuitTexts[account.circuit]}>
          {words.accounts.circuits[account.circuit]}
        </span>
        <Problem of={account} />
        {again !== undefined && (
          <span className={styles.quiet}>
            {words.accounts.again} <Duration seconds={again} />
          </span>
        )}
      </td>
      <td data-label={words.columns.calls}>
        <Submissions of={calls} />
        <ErrorCauses of={calls} />
      </td>
      <td data-label={words.columns.latency}>
        <Latency of={calls} />
      </td>
      <td data-label={words.accounts.check}>
        <Check of={check} />
      </td>
      <td data-label={words.columns.balance}>
        <Balances of={check?.balances} />
      </td>
    </tr>
  );
}

function lightOf(account: Account) {
  const cause = causeOf(account);
  return cause === undefined ? 'green' : isUsable(cause) ? 'yellow' : 'red';
}

function Problem({ of: account }: { of: Account }) {
  const words = useText(reasonText);
  const cause = account.circuit === 'account_problem' ? causeOf(account) : undefined;
  return cause === undefined ? null : <span className={styles.quiet}>{words[cause].title}</span>;
}

function Check({ of: check }: { of: Account['check'] }) {
  const words = useText(channelsText).accounts;
  const reasons = useText(reasonText);
  if (check === undefined) {
    return <span className={styles.quiet}>{words.unchecked}</span>;
  }
  return (
    <>
      {check.failure === undefined ? words.usable : reasons[check.failure].title}
      <span className={styles.quiet}>
        <Time at={check.checked_at} />
      </span>
    </>
  );
}
