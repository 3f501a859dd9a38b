package filmgate.app.channel;

import filmgate.provider.upstream.Credential;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short hash that distinguishes the credentials of a channel without revealing them. */
final class CredentialFingerprint {
  private static final int BYTES = 6;

  private CredentialFingerprint() {}

  /** Twelve hexadecimal digits; empty if there is no credential. */
  static String of(Credential credential) {
    return switch (credential) {
      case Credential.ApiKey(var secret) -> hash(secret);
      case Credential.KeyPair(var accessKey, var _) -> hash(accessKey);
      case Credential.NoCredential() -> "";
    };
  }

  private static String hash(String secret) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("filmgate channel " + secret).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
