package filmgate.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The keys of the secrets at rest: the first one encrypts, and all decrypt.
 *
 * <p>A ciphertext is {@code v1.KEY-ID.BASE64}. The bytes are a nonce of 12 bytes, the ciphertext,
 * and a tag of 16 bytes. The associated data are {@code v1.KEY-ID.CONTEXT}, so that a ciphertext
 * cannot be moved to another context.
 */
public final class KeyRing {
  private static final String VERSION = "v1";
  private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

  private final List<EncryptionKey> keys;
  private final SecureRandom random = new SecureRandom();

  public KeyRing(List<EncryptionKey> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a key ring needs a key");
    }
    this.keys = List.copyOf(keys);
  }

  /** Encrypts a text for this context, such as {@code channel/kling/keys}. */
  public String encrypt(String plaintext, String context) {
    var key = keys.getFirst();
    try {
      var bytes = key.encrypt(utf8(plaintext), associated(key.id(), context), random);
      return prefix(key) + TO_TEXT.encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new SecretException("a secret cannot be encrypted", e);
    }
  }

  /**
   * Decrypts a text of this context.
   *
   * @throws SecretException if the key is missing, or the text was changed or moved
   */
  public String decrypt(String ciphertext, String context) {
    var parts = ciphertext.split("\\.", 3);
    if (parts.length < 3 || !parts[0].equals(VERSION)) {
      throw new SecretException(damaged(context));
    }
    var key =
        keys.stream()
            .filter(one -> one.id().equals(parts[1]))
            .findFirst()
            .orElseThrow(() -> missing(parts[1], context));
    try {
      var bytes = Base64.getUrlDecoder().decode(parts[2]);
      return new String(key.decrypt(bytes, associated(key.id(), context)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new SecretException(damaged(context), e);
    }
  }

  /** Whether the first key encrypted the text. */
  public boolean isCurrent(String ciphertext) {
    return ciphertext.startsWith(prefix(keys.getFirst()));
  }

  /** The beginning of every ciphertext of a key. */
  static String prefix(EncryptionKey key) {
    return VERSION + "." + key.id() + ".";
  }

  private static byte[] associated(String keyId, String context) {
    return utf8(VERSION + "." + keyId + "." + context);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String damaged(String context) {
    return "the secret %s is damaged. Remove the channel and add it again, or restore a backup"
        .formatted(context);
  }

  private static SecretException missing(String keyId, String context) {
    return new SecretException(
        "the secret %s needs the encryption key %s. Restore it in secrets.key or secrets.key-file,"
                .formatted(context, keyId)
            + " or remove the channel and add it again");
  }

  @Override
  public String toString() {
    return keys.toString();
  }
}
