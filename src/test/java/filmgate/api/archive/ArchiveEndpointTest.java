package filmgate.api.archive;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.TaskId;
import filmgate.task.TaskState;
import filmgate.testing.SettableClock;
import filmgate.testing.TaskFixtures;
import filmgate.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArchiveEndpointTest {
  private static final String PATH = "/v1/tasks/archive";
  private static final int LARGE = 32_000_000;

  @TempDir Path directory;
  private TestServer door;

  @BeforeEach
  void open() throws IOException {
    door = new TestServer(directory.resolve("blobs"), TestServer.settings());
  }

  @AfterEach
  void close() {
    door.close();
  }

  private TaskId video(int number, byte[] content) throws IOException {
    var digest = door.blobs.store(new ByteArrayInputStream(content)).digest();
    var until = TestServer.NOW.plus(Duration.ofDays(7)).toEpochMilli();
    return put(number, TaskFixtures.succeeded(digest, content.length, until));
  }

  private TaskId put(int number, TaskState state) {
    door.store.put(TaskFixtures.task(number, TestServer.ACCOUNT, state, 3));
    return TaskFixtures.id(number);
  }

  private static String body(Object... ids) {
    return Arrays.stream(ids)
        .map(id -> "\"" + id + "\"")
        .collect(Collectors.joining(",", "{\"task_ids\":[", "]}"));
  }

  private <T> HttpResponse<T> archive(String body, HttpResponse.BodyHandler<T> handler)
      throws Exception {
    var request =
        door.request(PATH)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return door.client.send(request, handler);
  }

  private ZipFile saved(InputStream content) throws IOException {
    var file = directory.resolve("videos.zip");
    Files.write(file, content.readAllBytes());
    return new ZipFile(file.toFile());
  }

  private static byte[] read(ZipFile zip, String name) throws IOException {
    try (var content = zip.getInputStream(zip.getEntry(name))) {
      return content.readAllBytes();
    }
  }

  private static JsonNode manifest(ZipFile zip) throws IOException {
    return JsonMapper.shared().readTree(read(zip, "manifest.json")).path("tasks");
  }

  @Test
  void anArchiveHasTheVideosAndSaysWhatIsMissing() throws Exception {
    var one = video(1, new byte[] {1, 2, 3});
    var two = video(2, new byte[] {4, 5});
    var running = put(3, TaskFixtures.running());
    var failed = put(4, TaskFixtures.failed());
    var gone = put(5, TaskFixtures.gone());
    door.store.put(TaskFixtures.task(6, TestServer.OTHER, TaskFixtures.gone(), 3));
    var body = body(one, "x", running, failed, gone, TaskFixtures.id(6), two, one);
    var answer = archive(body, BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"filmgate-videos-" + SettableClock.DATE + ".zip\"");
    try (var zip = saved(answer.body())) {
      var name = "a-quoted-金毛犬-on-the-beach-" + SettableClock.DATE + "-%s.mp4";
      assertThat(zip.stream().map(Object::toString))
          .containsExactly(name.formatted(one), name.formatted(two), "manifest.json");
      assertThat(read(zip, name.formatted(one))).containsExactly(1, 2, 3);
      assertThat(read(zip, name.formatted(two))).containsExactly(4, 5);
      var manifest = manifest(zip);
      assertThat(manifest.valueStream().map(row -> row.path("reason").stringValue("-")))
          .containsExactly(
              "-",
              "task_not_found",
              "not_finished",
              "task_failed",
              "video_expired",
              "task_not_found",
              "-");
      assertThat(manifest.get(1).path("task_id").stringValue()).isEqualTo("x");
      assertThat(manifest.get(6).path("file").stringValue()).isEqualTo(name.formatted(two));
      assertThat(manifest.get(0).path("sha256").stringValue())
          .isEqualTo("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "9, 404, task_not_found",
    "9 4, 409, task_failed",
    "9 4 5, 410, video_expired",
    "9 4 5 3, 409, not_finished"
  })
  void anArchiveWithoutVideosIsAnError(String numbers, int status, String reason) throws Exception {
    put(3, TaskFixtures.running());
    put(4, TaskFixtures.failed());
    put(5, TaskFixtures.gone());
    var ids =
        Arrays.stream(numbers.split(" ", -1)).map(one -> TaskFixtures.id(Integer.parseInt(one)));
    var answer = door.post(PATH, body(ids.toArray()));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"reason\":\"" + reason + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "{}, missing_required",
    "{'task_ids':[]}, too_few_items",
    "{'task_ids':[1]}, invalid_type",
    "{'task_ids':'x'}, invalid_type"
  })
  void theBodyIsChecked(String body, String reason) throws Exception {
    var answer = door.post(PATH, body.replace('\'', '"'));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"reason\":\"" + reason + "\"", "task_ids");
  }

  @Test
  void anArchiveHasAtMostAHundredTasks() throws Exception {
    var ids = new Object[101];
    Arrays.setAll(ids, TaskFixtures::id);
    assertThat(door.post(PATH, body(ids)).body()).contains("too_many_items");
    assertThat(door.post(PATH, body(Arrays.copyOf(ids, 100))).statusCode()).isEqualTo(404);
  }

  /** The server has sent a part of the first video when the second one is deleted. */
  @Test
  void aVideoThatIsDeletedMeanwhileIsMissing() throws Exception {
    var large = video(1, new byte[LARGE]);
    byte[] small = {7};
    var deleted = video(2, small);
    var answer = archive(body(large, deleted), BodyHandlers.ofInputStream());
    var digest = door.blobs.store(new ByteArrayInputStream(small)).digest();
    assertThat(door.blobs.delete(digest)).isTrue();
    try (var zip = saved(answer.body())) {
      assertThat(zip.size()).isEqualTo(2);
      assertThat(manifest(zip).get(0).has("file")).isTrue();
      assertThat(List.of(manifest(zip).get(1).path("reason").stringValue()))
          .containsExactly("video_expired");
    }
  }
}
