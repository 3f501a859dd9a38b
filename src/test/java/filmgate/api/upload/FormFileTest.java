package filmgate.api.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.error.ApiError;
import filmgate.api.route.ApiSettings.SlowClientLimits;
import filmgate.api.route.BodyReader.BodyStream;
import filmgate.assets.FreeSpaceGuard;
import filmgate.assets.TempFile;
import filmgate.testing.SettableClock;
import filmgate.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** A form arrives in pieces of any size, and its file may contain anything. */
class FormFileTest {
  private static final String BOUNDARY = "----WebKitFormBoundary7MA4";
  private static final long SEED = 20_261_129;

  @TempDir Path directory;

  private final Random random = new Random(SEED);

  @RepeatedTest(40)
  void theFileIsWhatWasSent() throws IOException {
    for (var round = 0; round < 20; round++) {
      var content = content();
      var form =
          ("preamble\r\n--%s\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nx\r\n--%s\r\n"
                  + "Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
                  + "Content-Type: image/png\r\n\r\n%s\r\n--%s--\r\nepilogue")
              .formatted(BOUNDARY, BOUNDARY, content, BOUNDARY)
              .getBytes(ISO_8859_1);
      try (var file = TempFile.create(directory)) {
        var sink =
            new FileSink(
                new FreeSpaceGuard(directory, 0, new SettableClock(TestServer.NOW)), file, 1 << 20);
        assertThat(FormFile.read(stream(form), BOUNDARY, sink)).isEqualTo("a.png");
        assertThat(Files.readString(file.sync(), ISO_8859_1)).isEqualTo(content);
      }
    }
  }

  /** Line ends, beginnings of the boundary, and other bytes. */
  private String content() {
    var text = new StringBuilder();
    for (var part = random.nextInt(8); part >= 0; part--) {
      switch (random.nextInt(4)) {
        case 0 -> text.append("\r\n--").append(BOUNDARY, 0, random.nextInt(BOUNDARY.length()));
        case 1 -> text.append("\r");
        case 2 -> text.append("\r\n");
        default -> text.append((char) random.nextInt(256));
      }
    }
    return text.toString();
  }

  private BodyStream stream(byte[] form) {
    InputStream pieces =
        new ByteArrayInputStream(form) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(40)));
          }
        };
    return new BodyStream(
        pieces, SlowClientLimits.DEFAULT, 1 << 20, new ApiError.FileTooLarge(1 << 20));
  }
}
