package filmgate.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.testing.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every implementation of {@link BlobStore} does. */
abstract class BlobStoreContract {
  static final String ABSENT = "0".repeat(64);

  @TempDir Path outside;
  final SettableClock clock = new SettableClock();

  abstract BlobStore blobs();

  @Test
  void aBlobIsNamedByTheDigestOfItsContent() throws IOException {
    var id = blobs().store(stream("abc"));
    assertThat(id)
        .isEqualTo(
            new BlobId("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3));
  }

  @Test
  void whatWasPutCanBeReadFromAnyByte() throws IOException {
    var content = new byte[300_000];
    new Random(1).nextBytes(content);
    var id = blobs().store(new ByteArrayInputStream(content));
    try (var channel = blobs().open(id.digest()).orElseThrow()) {
      assertThat(channel.size()).isEqualTo(content.length);
      var part = ByteBuffer.allocate(1000);
      channel.position(123_456);
      while (part.hasRemaining() && channel.read(part) >= 0) {}
      assertThat(part.array()).isEqualTo(Arrays.copyOfRange(content, 123_456, 124_456));
    }
    assertThat(blobs().size(id.digest())).hasValue(content.length);
    assertThat(blobs().exists(id.digest())).isTrue();
  }

  @Test
  void anEmptyBlobIsABlob() throws IOException {
    var id = blobs().store(stream(""));
    assertThat(id.bytes()).isZero();
    assertThat(blobs().size(id.digest())).hasValue(0);
  }

  @Test
  void anAdoptedFileIsGoneFromWhereItWas() throws IOException {
    var file = Files.writeString(outside.resolve("video.mp4"), "abc");
    var id = blobs().moveIn(file);
    assertThat(file).doesNotExist();
    assertThat(id).isEqualTo(blobs().store(stream("abc")));
    assertThat(text(id)).isEqualTo("abc");
  }

  @Test
  void equalContentIsStoredOnce() throws IOException {
    var first = blobs().store(stream("same"));
    var second = blobs().store(stream("same"));
    assertThat(second).isEqualTo(first);
    assertThat(blobs().delete(first.digest())).isTrue();
    assertThat(blobs().exists(second.digest())).isFalse();
  }

  @Test
  void aDeletedBlobIsGoneAndCanBePutAgain() throws IOException {
    var id = blobs().store(stream("abc"));
    assertThat(blobs().delete(id.digest())).isTrue();
    assertThat(blobs().delete(id.digest())).isFalse();
    assertThat(blobs().open(id.digest())).isEmpty();
    assertThat(blobs().size(id.digest())).isEmpty();
    assertThat(blobs().store(stream("abc"))).isEqualTo(id);
  }

  @Test
  void aBlobThatWasJustPutIsNotTakenForUntouched() throws IOException {
    var id = blobs().store(stream("abc"));
    var longAgo = clock.instant().minus(Duration.ofHours(1));
    var soon = clock.instant().plus(Duration.ofHours(1));
    assertThat(blobs().unmodifiedSince(longAgo)).isEmpty();
    assertThat(blobs().unmodifiedSince(soon)).containsExactly(id.digest());
    assertThat(blobs().deleteUnmodified(id.digest(), longAgo)).isFalse();
    assertThat(blobs().exists(id.digest())).isTrue();
    assertThat(blobs().deleteUnmodified(id.digest(), soon)).isTrue();
    assertThat(blobs().deleteUnmodified(id.digest(), soon)).isFalse();
    assertThat(blobs().exists(id.digest())).isFalse();
  }

  @Test
  void theAgeOfABlobIsMeasuredFromItsLastPut() throws IOException {
    var id = blobs().store(stream("abc"));
    clock.move(Duration.ofDays(7));
    var aWeekAgo = clock.instant().minus(Duration.ofDays(6));
    assertThat(blobs().unmodifiedSince(aWeekAgo)).containsExactly(id.digest());
    var file = Files.writeString(outside.resolve("same.mp4"), "abc");
    assertThat(blobs().moveIn(file)).isEqualTo(id);
    assertThat(blobs().unmodifiedSince(aWeekAgo)).isEmpty();
    clock.move(Duration.ofDays(-3));
    assertThat(blobs().store(stream("abc"))).isEqualTo(id);
    assertThat(blobs().unmodifiedSince(clock.instant())).isEmpty();
    assertThat(blobs().unmodifiedSince(clock.instant().plusSeconds(1)))
        .containsExactly(id.digest());
  }

  @Test
  void anUnknownDigestIsNothing() {
    assertThat(blobs().open(ABSENT)).isEmpty();
    assertThat(blobs().size(ABSENT)).isEmpty();
    assertThat(blobs().exists(ABSENT)).isFalse();
    assertThat(blobs().delete(ABSENT)).isFalse();
  }

  @Test
  void aTextThatIsNoDigestNeverBecomesAPath() {
    for (var text : new String[] {"", "..", "../../etc/passwd", "AB".repeat(32), "a".repeat(63)}) {
      assertThatThrownBy(() -> blobs().open(text)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> blobs().delete(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aStreamThatFailsIsNotStored() {
    assertThatThrownBy(() -> blobs().store(new Broken())).hasMessage("the other side is gone");
  }

  @Test
  void manyThreadsMayPutTheSameAndDifferentContent() throws Exception {
    var tasks =
        IntStream.range(0, 32)
            .mapToObj(
                number -> {
                  Callable<BlobId> put = () -> blobs().store(stream("content " + number % 8));
                  var task = new FutureTask<>(put);
                  Thread.ofVirtual().name("put-" + number).start(task);
                  return task;
                })
            .toList();
    for (var task : tasks) {
      var id = task.get(10, TimeUnit.SECONDS);
      assertThat(sha256(text(id))).isEqualTo(id.digest());
    }
  }

  String text(BlobId id) throws IOException {
    try (var channel = blobs().open(id.digest()).orElseThrow()) {
      var all = ByteBuffer.allocate((int) id.bytes());
      while (all.hasRemaining() && channel.read(all) >= 0) {}
      return new String(all.array(), StandardCharsets.UTF_8);
    }
  }

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** A stream that fails after some content. */
  static final class Broken extends InputStream {
    private int pieces = 10;

    @Override
    public int read() throws IOException {
      throw new IOException("the other side is gone");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      Arrays.fill(buffer, offset, offset + length, (byte) 'x');
      return pieces-- > 0 ? length : read();
    }
  }
}
