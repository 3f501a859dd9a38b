package filmgate.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.assets.SignedLink;
import filmgate.catalogue.check.UrlPolicy.UrlDecision;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.keys.Caller;
import filmgate.keys.KeyKind;
import filmgate.keys.Scope;
import filmgate.samples.SampleFile;
import filmgate.testing.InMemoryStore;
import filmgate.testing.SettableClock;
import filmgate.testing.TestServer;
import filmgate.text.AcceptedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The URLs of this server in requests. */
class InputReferencesTest {
  private static final String HOST = "http://127.0.0.1:8080";
  private static final String CAT = "/docs/samples/cat.jpg";

  private static InputReferences at(String origin) {
    var clock = new SettableClock(TestServer.NOW);
    var signer = new SignedLink(new byte[SignedLink.SECRET_BYTES], Duration.ofDays(3));
    var finder =
        new InputReferences.Finder(new InMemoryStore().uploads(), new UploadLinks(signer, clock));
    var caller =
        new Caller(
            new AccountId("acc_1"), new KeyId("key_1"), KeyKind.LIVE, Set.of(Scope.GENERATE));
    return finder.of(caller, origin);
  }

  @ParameterizedTest
  @ValueSource(strings = {HOST, "https://video.example/gate", "http://[::1]:80"})
  void aSampleIsABlob(String origin) throws Exception {
    var files = at(origin);
    assertThat(files.check(origin + CAT, AcceptedFiles.IMAGE)).contains(new UrlDecision.Allowed());
    var content = Files.readAllBytes(Path.of("src/main/resources/filmgate", CAT));
    var digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    assertThat(files.references()).containsOnly(Map.entry(origin + CAT, "blob:" + digest));
    assertThat(files.samples()).extracting(SampleFile::name).containsExactly("cat.jpg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dog.jpg",
        "",
        "../../livez",
        "..%2f..%2flivez",
        "cat.jpg/../../../metrics",
        "cat.jpg?x=1",
        "coffee.mp4"
      })
  void anythingElseBelowTheirPathIsRefused(String name) {
    var files = at(HOST);
    var decision = files.check(HOST + "/docs/samples/" + name, AcceptedFiles.IMAGE).orElseThrow();
    assertThat(decision)
        .isInstanceOfSatisfying(
            UrlDecision.UnknownSample.class,
            unknown ->
                assertThat(unknown.names()).contains("cat.jpg").doesNotContain("coffee.mp4"));
    assertThat(files.references()).isEmpty();
    assertThat(files.samples()).isEmpty();
  }

  @Test
  void aClipHasOtherNames() {
    var decision = at(HOST).check(HOST + CAT, AcceptedFiles.CLIP).orElseThrow();
    assertThat(decision)
        .isInstanceOfSatisfying(
            UrlDecision.UnknownSample.class,
            unknown -> assertThat(unknown.names()).containsExactly("coffee.mp4"));
  }

  /** They are decided by their address, as the URLs of other servers are. */
  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080, http://127.0.0.1:8080/v1/tasks",
    "http://127.0.0.1:8080, http://127.0.0.1:8080/docs/samples",
    "http://127.0.0.1:8080, http://127.0.0.1:8080.evil.example/docs/samples/cat.jpg",
    "http://127.0.0.1:8080, http://127.0.0.1/docs/samples/cat.jpg",
    "http://127.0.0.1:8080, https://127.0.0.1:8080/docs/samples/cat.jpg",
    "http://127.0.0.1:8080, http://127.0.0.1:8080@evil.example/docs/samples/cat.jpg",
    "https://a.example/gate, https://a.example/docs/samples/cat.jpg",
    "http://a.example, http://b.example/docs/samples/cat.jpg",
    "http://169.254.169.254, http://169.254.169.254/latest/meta-data"
  })
  void otherUrlsAreNotReadHere(String origin, String url) {
    var files = at(origin);
    assertThat(files.check(url, AcceptedFiles.IMAGE)).isEmpty();
    assertThat(files.references()).isEmpty();
  }
}
