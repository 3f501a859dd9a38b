package filmgate.provider.upstream;

/** What proves to an upstream which account calls. No text of it contains a secret. */
public sealed interface Credential {
  /** A key that is sent as it is. */
  record ApiKey(String secret) implements Credential {
    @Override
    public String toString() {
      return "ApiKey[]";
    }
  }

  /** A pair whose secret signs tokens and is not sent. */
  record KeyPair(String accessKey, String secretKey) implements Credential {
    @Override
    public String toString() {
      return "KeyPair[]";
    }
  }

  /** The upstream requires none. */
  record NoCredential() implements Credential {}
}
