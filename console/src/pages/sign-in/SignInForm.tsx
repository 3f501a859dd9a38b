import { useText } from '../../text/texts';
import { LinkForm } from './LinkForm';
import { PasswordForm } from './PasswordForm';
import styles from './sign-in.module.css';
import { signInText } from './text';

interface Props {
  /** The account, if it is known. */
  readonly account?: string;
  /** Whether an account can sign in by password. */
  readonly password: boolean;
}

/** The ways to sign in. */
export function SignInForm({ account = '', password }: Props) {
  const words = useText(signInText);
  return (
    <div className={styles.ways}>
      {password && (
        <>
          <PasswordForm known={account} />
          <p className={styles.or}>{words.or}</p>
        </>
      )}
      <LinkForm isOnlyWay={!password} />
    </div>
  );
}
