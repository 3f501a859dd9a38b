package filmgate.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import filmgate.provider.ProviderException.Cause;
import filmgate.provider.kling.KlingType;
import filmgate.provider.klinglegacy.KlingLegacyType;
import filmgate.provider.upstream.RemoteProviderType;
import filmgate.task.FailureCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Files that Kling gets as bytes. */
class KlingImagesTest {
  private static final ObjectNode BODY =
      AdapterRequests.object(
          "{'model':'kling-v3','prompt':'a','image_urls':['https://example.com/a.png']}");
  private static final List<RemoteProviderType> BOTH =
      List.of(new KlingType(), new KlingLegacyType());

  @TempDir private Path directory;

  private Path image(String format, int width, int height) throws IOException {
    var file = directory.resolve("image");
    var blank = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    assertThat(ImageIO.write(blank, format, file.toFile())).isTrue();
    return file;
  }

  private static VideoRequest request(Path file) {
    return new VideoRequest(
        AdapterRequests.TASK,
        1,
        AdapterRequests.generation(BODY),
        List.of(new Input.Fetched("image_urls[0]", file)),
        new VideoRequest.Upstream("name", BODY.toString(), "", ""));
  }

  @ParameterizedTest
  @CsvSource({"png, 300, 300", "jpg, 300, 750", "jpg, 750, 300"})
  void aFileIsSentAsBase64WithoutAPrefix(String format, int width, int height) throws Exception {
    var file = image(format, width, height);
    var bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    try (var upstream = new WireRecorder(200, WireRecorder.ACCEPTED);
        var current =
            BOTH.getFirst().open(AdapterRequests.settings(upstream), AdapterRequests.CLOCK);
        var legacy =
            BOTH.getLast().open(AdapterRequests.settings(upstream), AdapterRequests.CLOCK)) {
      var _ = current.submit(request(file));
      var _ = legacy.submit(request(file));
      assertThat(upstream.sent.getFirst().body().at("/contents/1/url").stringValue())
          .isEqualTo(bytes);
      assertThat(upstream.sent.getLast().body().path("image").stringValue()).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "png, 299, 500, 'pixels; it has 299×500'",
    "jpg, 300, 751, '2.5:1'",
    "gif, 400, 400, 'JPEG or PNG'"
  })
  void aFileThatTheUpstreamRefusesIsNamed(String format, int width, int height, String reason)
      throws Exception {
    var file = image(format, width, height);
    for (var type : BOTH) {
      try (var upstream = new WireRecorder(200, WireRecorder.ACCEPTED);
          var provider = type.open(AdapterRequests.settings(upstream), AdapterRequests.CLOCK)) {
        var thrown =
            catchThrowableOfType(ProviderException.class, () -> provider.submit(request(file)));
        var failure = ((Cause.RequestRefused) thrown.reason()).failure();
        assertThat(failure.code()).isEqualTo(FailureCode.UNSUPPORTED_MEDIA);
        assertThat(failure.param()).isEqualTo("image_urls[0]");
        assertThat(failure.detail()).contains(reason);
        assertThat(upstream.sent).isEmpty();
      }
    }
  }

  @Test
  void aFileThatIsNoImageIsNamed() throws Exception {
    var file = directory.resolve("text");
    Files.writeString(file, "no image");
    for (var type : BOTH) {
      try (var upstream = new WireRecorder(200, WireRecorder.ACCEPTED);
          var provider = type.open(AdapterRequests.settings(upstream), AdapterRequests.CLOCK)) {
        var thrown =
            catchThrowableOfType(ProviderException.class, () -> provider.submit(request(file)));
        assertThat(((Cause.RequestRefused) thrown.reason()).failure().code())
            .isEqualTo(FailureCode.UNSUPPORTED_MEDIA);
      }
    }
  }
}
