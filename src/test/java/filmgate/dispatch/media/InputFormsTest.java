package filmgate.dispatch.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import filmgate.assets.AddressGuard;
import filmgate.assets.FetchAgent;
import filmgate.assets.FetchLimits;
import filmgate.assets.FileBlobStore;
import filmgate.assets.NameResolver;
import filmgate.assets.SafeFetch;
import filmgate.assets.SignedLink;
import filmgate.dispatch.media.InputFetcher.FetchResult;
import filmgate.generation.Generation;
import filmgate.generation.GenerationJson;
import filmgate.generation.MediaInputs.Source;
import filmgate.id.BlobUri;
import filmgate.id.TaskId;
import filmgate.media.DecodeSettings;
import filmgate.media.Sniffer;
import filmgate.media.Sniffer.MediaFormat;
import filmgate.media.worker.Decoder;
import filmgate.net.Cidr;
import filmgate.provider.Input;
import filmgate.provider.InputForm;
import filmgate.provider.InputForms;
import filmgate.task.FailureCode;
import filmgate.testing.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs of a provider that takes URLs of clips, and JPEG and PNG images. */
class InputFormsTest {
  private static final TaskId TASK = TaskId.of(1, 2, 3);
  private static final Instant END = SettableClock.START.plus(Duration.ofHours(2));
  private static final InputForms FORMS =
      new InputForms() {
        @Override
        public InputForm inputForm(Source source) {
          return source.isClip() ? InputForm.LINK : InputForm.LINK_OR_FILE;
        }

        @Override
        public boolean takes(MediaFormat format) {
          return format == MediaFormat.JPEG || format == MediaFormat.PNG;
        }
      };

  @TempDir Path directory;
  private final SettableClock clock = new SettableClock();
  private final SignedLink signer = new SignedLink(new byte[32], Duration.ZERO);
  private final AtomicInteger requests = new AtomicInteger();
  private FileBlobStore blobs;
  private Path work;
  private HttpServer origin;
  private byte[] served = {};

  @BeforeEach
  void open() throws IOException {
    blobs = new FileBlobStore(directory.resolve("blobs"), clock);
    work = Files.createDirectory(directory.resolve("work"));
    origin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    origin.createContext(
        "/",
        exchange -> {
          try (exchange) {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, served.length);
            exchange.getResponseBody().write(served);
          }
        });
    origin.start();
  }

  @AfterEach
  void close() {
    origin.stop(0);
  }

  private SafeInputFetcher fetcher(String publicUrl) {
    return new SafeInputFetcher(
        new SafeFetch(
            new AddressGuard(List.of(Cidr.parse("127.0.0.0/8"))),
            NameResolver.NONE,
            work,
            new FetchAgent("")),
        blobs,
        work,
        new SafeInputFetcher.InputLimits(FetchLimits.IMAGE, FetchLimits.CLIP),
        new ImageConverter(new Decoder(DecodeSettings.inDirectory(directory.resolve("decode")))),
        InputLinks.signed(signer, publicUrl));
  }

  private String url(String path) {
    return "http://127.0.0.1:" + origin.getAddress().getPort() + path;
  }

  private static Generation withImage(String source) {
    var request =
        RequestedVideoTest.request("kling-v3", ",'image_urls':['https://example.com/a.png']");
    return GenerationJson.read(request.generation()).mapSources(_ -> source);
  }

  private static Generation withClip(String source) {
    var request =
        RequestedVideoTest.request(
            "kling-v3-omni", ",'video_list':[{'video_url':'https://example.com/a.mp4'}]");
    return GenerationJson.read(request.generation()).mapSources(_ -> source);
  }

  private String blob(InputStream content) throws IOException {
    try (content) {
      return BlobUri.of(blobs.store(content).digest());
    }
  }

  private static InputStream sample(String name) {
    return Objects.requireNonNull(Decoder.class.getResourceAsStream(name));
  }

  private Input only(FetchResult result) {
    return ((FetchResult.Ready) result).inputs().getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"alpha.heic", "image.avif", "image.webp", "anim.webp", "image.gif"})
  void anUploadInAnotherFormatBecomesJpeg(String name) throws Exception {
    var fetcher = fetcher("");
    var input = only(fetcher.fetch(TASK, withImage(blob(sample(name))), FORMS, END));
    var file = ((Input.Fetched) input).file();
    assertThat(Sniffer.sniff(file).orElseThrow().kind()).isEqualTo(MediaFormat.JPEG);
    fetcher.delete(TASK);
    assertThat(work).isEmptyDirectory();
  }

  /** A file in a format that the provider takes is sent byte by byte. */
  @Test
  void anUploadInTheRightFormatIsNotTouched() throws Exception {
    var everything = (InputForms) _ -> InputForm.LINK_OR_FILE;
    var bytes = sample("image.webp").readAllBytes();
    var input =
        only(fetcher("").fetch(TASK, withImage(blob(sample("image.webp"))), everything, END));
    assertThat(((Input.Fetched) input).file()).hasBinaryContent(bytes);
  }

  @Test
  void aUrlIsPassedUnfetchedUnlessItsNameSaysThatTheFormatIsNotTaken() throws Exception {
    served = sample("grid.heic").readAllBytes();
    for (var path : List.of("/a.jpg", "/a", "/a.heic.png", "/a?name=b.heic")) {
      var input = only(fetcher("").fetch(TASK, withImage(url(path)), FORMS, END));
      assertThat(input).isEqualTo(new Input.Link("image_urls[0]", url(path)));
    }
    assertThat(requests).hasValue(0);
    for (var path : List.of("/a.heic", "/b/A.HEIF?x=1.jpg", "/a.webp#top")) {
      var input = only(fetcher("").fetch(TASK, withImage(url(path)), FORMS, END));
      assertThat(input).as(path).isInstanceOf(Input.Fetched.class);
    }
    assertThat(requests).hasValue(3);
  }

  @Test
  void aDamagedFileFailsWithItsField() throws Exception {
    var damaged = sample("alpha.heic").readNBytes(700);
    var source = blob(new ByteArrayInputStream(damaged));
    var result = fetcher("").fetch(TASK, withImage(source), FORMS, END);
    var failure = ((FetchResult.Unacceptable) result).failure();
    assertThat(failure.param()).isEqualTo("image_urls[0]");
    assertThat(failure.code()).isEqualTo(FailureCode.BROKEN_MEDIA);
  }

  @Test
  void anUploadedClipIsASignedLinkOfThisServer() throws Exception {
    var source = blob(sample("clip.m4v"));
    var input =
        only(fetcher("https://api.example.com/fg").fetch(TASK, withClip(source), FORMS, END));
    var link = URI.create(((Input.Link) input).url());
    var digest = BlobUri.digest(source).orElseThrow();
    assertThat(link.toString()).startsWith("https://api.example.com/fg/files/input_" + digest);
    var path = link.getPath().substring("/fg".length());
    var query = link.getQuery().split("[=&]", -1);
    assertThat(signer.check(path, query[1], query[3], END.minusSeconds(1)))
        .isEqualTo(SignedLink.Check.VERIFIED);
    assertThat(signer.check(path, query[1], query[3], END))
        .isEqualTo(SignedLink.Check.LINK_EXPIRED);
  }

  /** The type by which an upstream may go is the one of the file. */
  @ParameterizedTest
  @CsvSource({"clip.m4v, .mp4", "turned.mov, .mov"})
  void theLinkOfAClipEndsWithItsExtension(String name, String extension) throws Exception {
    var source = blob(sample(name));
    var input = only(fetcher("https://api.example.com").fetch(TASK, withClip(source), FORMS, END));
    assertThat(URI.create(((Input.Link) input).url()).getPath()).endsWith(extension);
  }

  /** A clip of 200 MB as text would be a request of 267 MB. */
  @Test
  void anUploadedClipIsAFileOnlyIfThereIsNoLink() throws Exception {
    var either = (InputForms) _ -> InputForm.LINK_OR_FILE;
    var generation = withClip(blob(sample("clip.m4v")));
    assertThat(only(fetcher("https://api.example.com").fetch(TASK, generation, either, END)))
        .isInstanceOf(Input.Link.class);
    assertThat(only(fetcher("").fetch(TASK, generation, either, END)))
        .isInstanceOf(Input.Fetched.class);
  }

  @Test
  void anUploadedClipWithoutAPublicUrlFailsWithItsField() throws Exception {
    var result = fetcher("").fetch(TASK, withClip(blob(sample("clip.m4v"))), FORMS, END);
    var failure = ((FetchResult.Unacceptable) result).failure();
    assertThat(failure.code()).isEqualTo(FailureCode.MEDIA_UNREACHABLE);
    assertThat(failure.param()).isEqualTo("video_list[0].video_url");
  }
}
