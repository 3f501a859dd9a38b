package filmgate.lab.server;

import java.security.KeyStore;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The certificate with which the lab serves https. */
public final class LabTls {
  private final KeyStore keyStore;
  private final String password;

  /** A key store with one private key, which has the password of the store. */
  public LabTls(KeyStore keyStore, String password) {
    this.keyStore = keyStore;
    this.password = password;
  }

  SslContextFactory.Server contextFactory() {
    var factory = new SslContextFactory.Server();
    factory.setKeyStore(keyStore);
    factory.setKeyStorePassword(password);
    return factory;
  }
}
