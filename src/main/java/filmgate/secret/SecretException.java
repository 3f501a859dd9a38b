package filmgate.secret;

/** A secret cannot be encrypted or decrypted. The message is for the operator. */
public final class SecretException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String explanation;

  SecretException(String explanation) {
    super(explanation);
    this.explanation = explanation;
  }

  SecretException(String explanation, Throwable cause) {
    super(explanation, cause);
    this.explanation = explanation;
  }

  /** The message, which is never null. */
  public String explanation() {
    return explanation;
  }
}
