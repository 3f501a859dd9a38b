package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kills while files are uploaded and deleted. */
class KillUploadsJourneyTest extends KillMatrix {
  private int side = 320;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "blob.synced",
    "blob.named",
    "upload.blob_stored",
    "upload.blob_stored upload.row_written",
    "upload.row_written commit.ready",
    "upload.row_written commit.done",
    "upload.before_answer",
  })
  void aRepeatedUploadIsStoredAndCountedOnce(String path) throws Exception {
    chosen(path);
    var server = mortal.with(PAUSED);
    var before = used();
    side += 2;
    var file = ImageFiles.png(side, side);
    mortal.die(path, () -> server.send("POST", UploadJourneyTest.IMAGES, file));
    var next = mortal.with(PAUSED);
    var reply = next.send("POST", UploadJourneyTest.IMAGES, file);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(RunningServer.fetch(reply.json().path("url").stringValue()).body()).isEqualTo(file);
    assertThat(used()).isEqualTo(before + file.length);
    assertThat(next.get("/v1/uploads?limit=100").json().path("data").size())
        .isEqualTo(mortal.database().ask("SELECT id FROM upload").size());
    next.awaitNoFiles(mortal.data().resolve("work").resolve("uploading"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "upload.delete_written",
    "upload.delete_written commit.ready",
    "upload.delete_written commit.done"
  })
  void aDeletedUploadIsDeletedOnce(String path) throws Exception {
    chosen(path);
    var server = mortal.with(PAUSED);
    var before = used();
    side += 2;
    var file = ImageFiles.png(side, side);
    var upload = server.send("POST", UploadJourneyTest.IMAGES, file).json();
    var id = upload.path("id").stringValue();
    mortal.die(path, () -> server.delete("/v1/uploads/" + id));
    assertThat(mortal.with(PAUSED).delete("/v1/uploads/" + id).status()).isIn(200, 404);
    assertThat(used()).isEqualTo(before);
    assertThat(mortal.database().ask("SELECT digest FROM orphaned_blob"))
        .contains(upload.path("sha256").stringValue());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "upload.part_written",
    "upload.completion_written",
    "upload.completion_written commit.ready",
    "upload.completion_written commit.done",
  })
  void aFileInSeveralRequestsIsStoredOnce(String path) throws Exception {
    chosen(path);
    var server = mortal.with(PAUSED);
    var before = used();
    side += 2;
    var file = ImageFiles.png(side, side);
    var begun =
        server.post("/v1/uploads", "{\"filename\":\"a\",\"bytes\":%d}".formatted(file.length));
    var url = URI.create(begun.json().path("upload_url").stringValue());
    var target = url.getRawPath() + "?" + url.getQuery();
    mortal.die(path, () -> server.send("PUT", target, file));
    var next = mortal.with(PAUSED);
    var reply = next.send("PUT", target, file);
    assertThat(reply.status()).as(reply.text()).isIn(200, 201);
    assertThat(RunningServer.fetch(reply.json().path("url").stringValue()).body()).isEqualTo(file);
    assertThat(used()).isEqualTo(before + file.length);
  }

  private long used() throws Exception {
    return mortal.database().ask("SELECT bytes FROM upload_usage WHERE account = 'root'").stream()
        .mapToLong(Long::parseLong)
        .sum();
  }
}
