package filmgate.dispatch.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.assets.AddressGuard;
import filmgate.assets.FetchAgent;
import filmgate.assets.FetchLimits;
import filmgate.assets.FileBlobStore;
import filmgate.assets.NameResolver;
import filmgate.assets.SafeFetch;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.generation.Generation;
import filmgate.id.BlobUri;
import filmgate.id.TaskId;
import filmgate.media.DecodeSettings;
import filmgate.media.worker.Decoder;
import filmgate.provider.InputForm;
import filmgate.testing.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SafeInputFetcherTest {
  private static final TaskId TASK = TaskId.of(1, 2, 3);

  private static final Instant END = Instant.parse("2026-12-02T00:00:00Z");

  @TempDir Path directory;

  private static Generation twoImages(String first, String last) {
    var body =
        (ObjectNode)
            JsonMapper.shared()
                .readTree(
                    """
                    {"model": "kling-v3", "prompt": "a dog",
                     "image_urls": ["https://example.com/first", "https://example.com/last"]}
                    """);
    var passed =
        (CheckResult.Passed) new Catalogue(Models.all()).check(body, CheckContext.TOLERANT);
    return passed
        .generation()
        .mapSources(source -> BlobUri.of(source.endsWith("first") ? first : last));
  }

  /** The second blob is replaced by a directory, which opens and cannot be read. */
  @Test
  void aThrowAmongSeveralFetchesLeavesNoFileBehind() throws IOException {
    var clock = new SettableClock(Instant.parse("2026-12-01T00:00:00Z"));
    var blobs = new FileBlobStore(directory.resolve("blobs"), clock);
    var inputs = Files.createDirectory(directory.resolve("inputs"));
    var good = store(blobs, "good");
    var broken = store(blobs, "broken");
    var file = fileOf(broken);
    var fetcher =
        new SafeInputFetcher(
            new SafeFetch(
                new AddressGuard(List.of()), NameResolver.NONE, inputs, new FetchAgent("")),
            blobs,
            inputs,
            new SafeInputFetcher.InputLimits(FetchLimits.IMAGE, FetchLimits.CLIP),
            new ImageConverter(new Decoder(DecodeSettings.inDirectory(directory))),
            InputLinks.NONE);
    assertThat(fetcher.fetch(TASK, twoImages(good, broken), _ -> InputForm.FILE, END)).isNotNull();
    assertThat(inputs).isDirectoryContaining(path -> true);
    fetcher.delete(TASK);
    assertThat(inputs).isEmptyDirectory();
    Files.delete(file);
    Files.createDirectory(file);
    assertThatThrownBy(() -> fetcher.fetch(TASK, twoImages(good, broken), _ -> InputForm.FILE, END))
        .hasRootCauseInstanceOf(IOException.class)
        .hasCauseInstanceOf(UncheckedIOException.class);
    assertThat(inputs).isEmptyDirectory();
  }

  private static String store(FileBlobStore blobs, String text) throws IOException {
    return blobs.store(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII))).digest();
  }

  private Path fileOf(String digest) throws IOException {
    try (var files = Files.walk(directory.resolve("blobs"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(path -> path.toString().replace("/", "").contains(digest))
          .findFirst()
          .orElseThrow();
    }
  }
}
