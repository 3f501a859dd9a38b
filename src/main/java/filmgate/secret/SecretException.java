package filmgate.secret;

/** A secret cannot be encrypted or decrypted. The message is for the operator. */
public final class SecretException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SecretException(String message) {
    super(message);
  }

  SecretException(String message, Throwable cause) {
    super(message, cause);
  }
}
