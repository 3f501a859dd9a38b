package filmgate.secret;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A key of AES-256-GCM; never printed. */
public final class EncryptionKey {
  public static final int BYTES = 32;

  private static final int ID_BYTES = 4;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final byte[] bytes;
  private final String id;

  private EncryptionKey(byte[] bytes) {
    this.bytes = bytes;
    this.id = HexFormat.of().formatHex(sha256(bytes), 0, ID_BYTES);
  }

  /** The key as 64 hexadecimal digits, or as the Base64 of 32 bytes; empty if it is neither. */
  public static Optional<EncryptionKey> parse(String text) {
    return bytes(text.strip()).filter(bytes -> bytes.length == BYTES).map(EncryptionKey::new);
  }

  private static Optional<byte[]> bytes(String text) {
    try {
      return Optional.of(
          text.length() == 2 * BYTES
              ? HexFormat.of().parseHex(text)
              : Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/')));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static EncryptionKey generate(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new EncryptionKey(bytes);
  }

  /** The first bytes of the digest, in hexadecimal. */
  String id() {
    return id;
  }

  /** Whether the key encrypted one of these ciphertexts, which name it. */
  boolean isUsedBy(Collection<String> ciphertexts) {
    return ciphertexts.stream().anyMatch(text -> text.startsWith(KeyRing.prefix(this)));
  }

  String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** A random nonce, then the ciphertext with its tag. */
  byte[] encrypt(byte[] plaintext, byte[] associated, SecureRandom random)
      throws GeneralSecurityException {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, associated).doFinal(plaintext);
    var all = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
    System.arraycopy(encrypted, 0, all, NONCE_BYTES, encrypted.length);
    return all;
  }

  byte[] decrypt(byte[] text, byte[] associated) throws GeneralSecurityException {
    if (text.length < NONCE_BYTES) {
      throw new GeneralSecurityException("too short");
    }
    var nonce = Arrays.copyOf(text, NONCE_BYTES);
    return cipher(Cipher.DECRYPT_MODE, nonce, associated)
        .doFinal(text, NONCE_BYTES, text.length - NONCE_BYTES);
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] associated) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(associated);
    return cipher;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "EncryptionKey[" + id + ", not shown]";
  }
}
