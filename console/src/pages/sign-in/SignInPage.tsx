import { useEffect } from 'react';
import { Link, Redirect, useSearch } from 'wouter';
import { loadSession, useSession } from '../../api/session';
import { Logo } from '../../frame/Logo';
import { safeReturn, startPath } from '../../frame/links';
import { ErrorMessage } from '../../parts/ErrorMessage';
import { useText } from '../../text/texts';
import { LanguageLinks } from './LanguageLinks';
import { SignInForm } from './SignInForm';
import styles from './sign-in.module.css';
import { signInText } from './text';
import { useLink } from './use-link';

/** Signs in with the token in the address, or by a form, and returns to where the caller was. */
export default function SignInPage() {
  const words = useText(signInText);
  const session = useSession();
  const search = useSearch();
  const byLink = useLink();
  useEffect(() => {
    document.title = `${words.title} · Filmgate`;
  }, [words]);
  const back = safeReturn(new URLSearchParams(search).get('return')) ?? `/test${startPath()}`;
  const signedIn = session.state === 'signed_in';
  if (signedIn && !byLink.isPending && byLink.error === undefined) {
    return <Redirect to={back} replace />;
  }
  return (
    <main className={styles.page}>
      <div className={styles.panel}>
        <Logo />
        <h1 className={styles.title}>{words.title}</h1>
        {byLink.error && <ErrorMessage error={byLink.error} />}
        {signedIn && <Link href={back}>{words.continueAs(session.who.account.name)}</Link>}
        {session.state === 'failed' && (
          <ErrorMessage error={session.error} retry={() => void loadSession()} />
        )}
        {byLink.isPending || session.state === 'unknown' ? (
          <p role="status">{words.working}</p>
        ) : (
          <SignInForm password={session.state === 'signed_out' && session.password} />
        )}
      </div>
      <LanguageLinks />
    </main>
  );
}
