package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The videos of several tasks are downloaded as one zip file, which other programs can read. */
class ArchiveJourneyTest {
  private static final String ARCHIVE = "/v1/tasks/archive";
  private static final String VIDEO =
      "{\"model\":\"kling-v3\",\"prompt\":\"%s\",\"duration\":3,\"mode\":\"std\"}";

  @TempDir Path directory;

  private static String body(List<String> ids) {
    return "{\"task_ids\":[\"" + String.join("\",\"", ids) + "\"]}";
  }

  @Test
  void anArchiveHasTheVideosOfTheAccount() throws Exception {
    var data = directory.resolve("data");
    try (var server = RunningServer.on(data, Map.of())) {
      var ids =
          List.of(
              server.submit(VIDEO.formatted("one name twice")),
              server.submit(VIDEO.formatted("One name, twice!")),
              server.submit(VIDEO.formatted("../../金毛犬\\\\在海滩")));
      var digests = new TreeMap<String, String>();
      for (var id : ids) {
        digests.put(id, server.awaitVideo(id).at("/output/sha256").stringValue());
      }
      var reply = server.post(ARCHIVE, body(ids));
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.header("Content-Disposition"))
          .matches("attachment; filename=\"filmgate-videos-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.zip\"");
      var file = directory.resolve("videos.zip");
      Files.write(file, reply.body());
      assertVideos(file, digests);
      ZipPrograms.assertComplete(file);
      var other = ApiClient.in(data, new AccountId("acc_other"), 0);
      var stranger = server.as(other.key(), "POST", ARCHIVE, body(ids));
      assertThat(stranger.status()).isEqualTo(404);
      assertThat(stranger.text()).contains("task_not_found");
    }
  }

  private static void assertVideos(Path file, Map<String, String> digests) throws Exception {
    try (var zip = new ZipFile(file.toFile())) {
      assertThat(zip.size()).isEqualTo(digests.size() + 1);
      var names = new HashSet<String>();
      var manifest = JsonMapper.shared().readTree(read(zip, "manifest.json"));
      for (var row : manifest.path("tasks")) {
        var name = row.path("file").stringValue();
        names.add(name);
        var digest = MessageDigest.getInstance("SHA-256").digest(read(zip, name));
        assertThat(HexFormat.of().formatHex(digest))
            .isEqualTo(row.path("sha256").stringValue())
            .isEqualTo(digests.get(row.path("task_id").stringValue()));
      }
      assertThat(names).hasSize(digests.size()).allMatch(name -> !name.matches(".*[/\\\\:].*"));
      assertThat(names).anyMatch(name -> name.startsWith("金毛犬-在海滩-20"));
    }
  }

  private static byte[] read(ZipFile zip, String name) throws IOException {
    try (var content = zip.getInputStream(zip.getEntry(name))) {
      return content.readAllBytes();
    }
  }
}
