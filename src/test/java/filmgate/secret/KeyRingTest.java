package filmgate.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {
  private static final String HEX =
      "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
  private static final EncryptionKey KEY = EncryptionKey.parse(HEX).orElseThrow();
  private static final EncryptionKey OTHER = EncryptionKey.parse("ab".repeat(32)).orElseThrow();

  @TempDir Path directory;

  /** Test case 16 of "The Galois/Counter Mode of Operation" by McGrew and Viega. */
  @Test
  void thePublishedVectorIsDecrypted() throws GeneralSecurityException {
    var hex = HexFormat.of();
    var text =
        hex.parseHex(
            "cafebabefacedbaddecaf888"
                + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b");
    var associated = hex.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");

    assertThat(hex.formatHex(KEY.decrypt(text, associated)))
        .isEqualTo(
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
  }

  @Test
  void aTextIsReadByItsKeyInItsContextOnly() {
    var ring = new KeyRing(List.of(KEY));
    var text = ring.encrypt("secret-value", "channel/a/keys");

    assertThat(text).startsWith("v1." + KEY.id() + ".").doesNotContain("secret-value");
    assertThat(ring.decrypt(text, "channel/a/keys")).isEqualTo("secret-value");
    assertThat(ring.encrypt("secret-value", "channel/a/keys")).isNotEqualTo(text);
    assertThatThrownBy(() -> ring.decrypt(text, "channel/b/keys"))
        .isInstanceOf(SecretException.class)
        .hasMessageContaining("damaged");
    assertThatThrownBy(() -> new KeyRing(List.of(OTHER)).decrypt(text, "channel/a/keys"))
        .hasMessageContaining("needs the encryption key " + KEY.id());
    assertThat(new KeyRing(List.of(OTHER, KEY)).decrypt(text, "channel/a/keys"))
        .isEqualTo("secret-value");
  }

  @Test
  void aChangedBitIsFound() {
    var ring = new KeyRing(List.of(KEY));
    var text = ring.encrypt("secret-value", "c");
    var at = text.lastIndexOf('.') + 1;
    var bytes = Base64.getUrlDecoder().decode(text.substring(at));
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] ^= 1;
      var changed = text.substring(0, at) + Base64.getUrlEncoder().encodeToString(bytes);
      assertThatThrownBy(() -> ring.decrypt(changed, "c")).hasMessageContaining("damaged");
      bytes[i] ^= 1;
    }
    assertThatThrownBy(() -> ring.decrypt("v2" + text.substring(2), "c"))
        .hasMessageContaining("damaged");
  }

  @Test
  void aKeyIsHexadecimalOrBase64AndNeverPrinted() {
    var base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(HEX));

    assertThat(EncryptionKey.parse(base64).orElseThrow().id()).isEqualTo(KEY.id());
    assertThat(EncryptionKey.parse("abc")).isEmpty();
    assertThat(EncryptionKey.parse(base64.substring(4))).isEmpty();
    assertThat(KEY.toString() + new KeyRing(List.of(KEY))).doesNotContain(HEX);
  }

  @Test
  void theKeyFileIsCreatedOnceForItsOwnerOnly() throws Exception {
    var file = directory.resolve("secrets.key");
    var texts = new ConcurrentLinkedQueue<String>();
    var starts =
        IntStream.range(0, 20)
            .mapToObj(
                _ ->
                    Thread.ofPlatform()
                        .start(
                            () ->
                                texts.add(
                                    new SecretKeys(List.of(), file).ring().encrypt("a", "c"))))
            .toList();
    for (var start : starts) {
      start.join();
    }
    var ring = new SecretKeys(List.of(), file).ring();
    assertThat(texts).hasSize(20).allMatch(text -> ring.decrypt(text, "c").equals("a"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(directory.toFile().list()).containsExactly("secrets.key");
  }

  @Test
  void anOldKeyStaysReadableAfterARotation() throws Exception {
    var keys = new SecretKeys(List.of(), directory.resolve("secrets.key"));
    var before = keys.ring().encrypt("a", "c");

    var after = keys.rotate(List.of(before));

    assertThat(after.isCurrent(before)).isFalse();
    assertThat(after.decrypt(before, "c")).isEqualTo("a");
    assertThat(keys.ring().isCurrent(after.encrypt("b", "c"))).isTrue();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("secrets.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aKeyThatACiphertextNeedsIsNeverDropped() throws Exception {
    var file = directory.resolve("secrets.key");
    var keys = new SecretKeys(List.of(), file);
    var text = keys.ring().encrypt("a", "c");
    for (var i = 0; i < 10; i++) {
      assertThat(keys.rotate(List.of(text)).decrypt(text, "c")).isEqualTo("a");
    }
    assertThat(Files.readAllLines(file)).hasSize(3);
    assertThat(keys.rotate(List.of())).isNotNull();
    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThatThrownBy(() -> keys.ring().decrypt(text, "c"))
        .hasMessageContaining("needs the encryption key");
  }

  @Test
  void aDamagedKeyFileIsNamed() throws Exception {
    var file = directory.resolve("secrets.key");
    Files.write(file, "no key".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> new SecretKeys(List.of(), file).ring())
        .isInstanceOf(SecretException.class)
        .hasMessageContaining("is damaged")
        .hasMessageNotContaining("no key");
  }
}
