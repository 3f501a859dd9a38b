package filmgate.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.assets.SignedLink;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.UploadId;
import filmgate.intake.upload.UploadLinks.Recognition;
import filmgate.testing.SettableClock;
import filmgate.testing.TestServer;
import filmgate.upload.Upload;
import filmgate.upload.UploadKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadLinksTest {
  private static final String HOST = "https://videos.example";
  private static final UploadId ID = new UploadId("upl_01ARZ3NDEKTSV4RRFFQ69G5FAV");

  private final SettableClock clock = new SettableClock(TestServer.NOW);
  private final UploadLinks links =
      new UploadLinks(new SignedLink(new byte[SignedLink.SECRET_BYTES], Duration.ofDays(3)), clock);

  private final String path =
      links.url(
          new Upload(
              ID,
              new Upload.Owner(new AccountId("acc_1"), new KeyId("key_1"), false),
              "a.png",
              new Upload.UploadedFile(UploadKind.IMAGE, "image/png", "0".repeat(64), 1),
              new Upload.Media(1, 1, 0),
              TestServer.NOW,
              TestServer.NOW.plusSeconds(60)),
          "");

  @ParameterizedTest
  @ValueSource(strings = {HOST, "http://127.0.0.1:8080", "https://other.example:8443", "HTTPS://X"})
  void aSignedLinkIsRecognizedUnderAnyHost(String origin) {
    assertThat(links.recognize(origin + path, HOST)).isEqualTo(new Recognition.LinkOf(ID));
    assertThat(links.recognize(origin + path + "#t=1", HOST)).isEqualTo(new Recognition.LinkOf(ID));
  }

  @Test
  void aLinkBelowThePathOfThePublicUrlIsRecognized() {
    var origin = HOST + "/gateway";
    assertThat(links.recognize(origin + path, origin)).isEqualTo(new Recognition.LinkOf(ID));
  }

  @Test
  void anInvalidLinkOfThisServerIsNotFetched() {
    var invalid = new Recognition.InvalidLink();
    assertThat(links.recognize(HOST + path.replace("exp=", "exp=1"), HOST)).isEqualTo(invalid);
    assertThat(links.recognize(HOST + path.replace(".png", ".jpg"), HOST)).isEqualTo(invalid);
    assertThat(links.recognize(HOST + "/files/upl_x", HOST)).isEqualTo(invalid);
    clock.move(Duration.ofSeconds(60));
    assertThat(links.recognize(HOST + path, HOST)).isEqualTo(invalid);
  }

  /** A program that takes the link as a parameter makes another file of it. */
  @Test
  void aLinkInsideOfAnotherUrlIsThatUrl() {
    var other = new Recognition.OtherUrl();
    assertThat(links.recognize("https://resize.example/?url=" + HOST + path, HOST))
        .isEqualTo(other);
    assertThat(links.recognize("https://resize.example/a" + path, HOST)).isEqualTo(other);
    assertThat(links.recognize("https://x.example" + path.replace("sig=", "sig=x"), HOST))
        .isEqualTo(other);
    assertThat(links.recognize("https://x.example", HOST)).isEqualTo(other);
    assertThat(links.recognize(HOST + "/files/task_01.mp4", HOST)).isEqualTo(other);
  }
}
