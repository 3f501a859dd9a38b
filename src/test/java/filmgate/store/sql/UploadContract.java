package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.UploadId;
import filmgate.store.Command;
import filmgate.store.Command.BeginUpload;
import filmgate.store.Command.CancelUpload;
import filmgate.store.Command.CompleteUpload;
import filmgate.store.Command.DeleteUpload;
import filmgate.store.Command.PurgePartialUploads;
import filmgate.store.Command.PurgeUploads;
import filmgate.store.Command.StoreUpload;
import filmgate.store.Outcome;
import filmgate.store.Outcome.UploadBegun;
import filmgate.store.Outcome.UploadCompleted;
import filmgate.store.Outcome.UploadDeleted;
import filmgate.store.Outcome.UploadStored;
import filmgate.store.Store;
import filmgate.store.UploadQueries.UploadQuery;
import filmgate.task.Task;
import filmgate.upload.PartialUpload;
import filmgate.upload.Upload;
import filmgate.upload.UploadKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The uploads of every store. */
abstract class UploadContract {
  private static final AccountId MINE = new AccountId("acct_mine");
  private static final AccountId OTHER = new AccountId("acct_other");
  private static final AccountId ROOT = new AccountId("acct_root");
  private static final Duration LIFE = Duration.ofDays(3);
  private static final long QUOTA = 1_000;

  private final Random random = new Random(7);
  private Store store;

  abstract Store open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private Upload upload(AccountId account, boolean test, String name, int content, long bytes) {
    return new Upload(
        UploadId.of(NOW.toEpochMilli(), random.nextLong(), random.nextLong()),
        new Upload.Owner(account, new KeyId("key_1"), test),
        name,
        new Upload.UploadedFile(UploadKind.VIDEO, "video/mp4", digest(content), bytes),
        new Upload.Media(1280, 720, 5_040),
        NOW,
        NOW.plus(LIFE));
  }

  private static String digest(int content) {
    return "%064x".formatted(content);
  }

  private Upload stored(Upload upload) {
    var outcome = store.await(new StoreUpload(upload, QUOTA));
    assertThat(outcome).isInstanceOf(UploadStored.WithinQuota.class);
    return outcome instanceof UploadStored.WithinQuota(var done) ? done : upload;
  }

  private List<Upload> list(AccountId account, boolean testOnly) {
    return store.uploads().list(new UploadQuery(account, Optional.empty(), testOnly, 100));
  }

  private List<String> orphans() {
    return store.tasks().orphanedBlobs(NOW.plus(Duration.ofDays(9)), 100);
  }

  @Test
  void anUploadIsFoundAsItWasStored() {
    var upload = stored(upload(MINE, false, "风筝.mp4", 1, 10));
    assertThat(store.uploads().find(upload.id())).contains(upload);
    assertThat(list(MINE, false)).containsExactly(upload);
    assertThat(list(OTHER, false)).isEmpty();
    assertThat(list(MINE, true)).isEmpty();
    assertThat(store.uploads().isUploaded(digest(1))).isTrue();
    assertThat(store.uploads().isUploadedBy(OTHER, digest(1))).isFalse();
  }

  @Test
  void pagesFollowEachOther() {
    var all = new ArrayList<Upload>();
    for (var i = 0; i < 5; i++) {
      all.add(stored(upload(MINE, i % 2 == 0, "a" + i, i, 1)));
    }
    all.sort((a, b) -> b.id().value().compareTo(a.id().value()));
    assertThat(list(MINE, false)).isEqualTo(all);
    assertThat(list(MINE, true)).isEqualTo(all.stream().filter(one -> one.owner().test()).toList());
    var second = new UploadQuery(MINE, Optional.of(all.get(1).id()), false, 2);
    assertThat(store.uploads().list(second)).isEqualTo(all.subList(2, 4));
  }

  @Test
  void equalFilesOfAnAccountCountOnce() {
    var first = stored(upload(MINE, false, "a", 1, 600));
    stored(upload(MINE, false, "b", 1, 600));
    var test = stored(upload(MINE, true, "a", 1, 600));
    assertThat(store.uploads().usedBytes(MINE)).isEqualTo(600);
    stored(upload(OTHER, false, "a", 1, 600));
    assertThat(store.uploads().usedBytes(OTHER)).isEqualTo(600);
    delete(first);
    assertThat(store.uploads().usedBytes(MINE)).isEqualTo(600);
    delete(list(MINE, false).stream().filter(one -> !one.owner().test()).toList().getFirst());
    delete(test);
    assertThat(store.uploads().usedBytes(MINE)).isZero();
    assertThat(orphans()).isEmpty();
    delete(list(OTHER, false).getFirst());
    assertThat(orphans()).containsExactly(digest(1));
  }

  private void delete(Upload upload) {
    var command = new DeleteUpload(upload.owner().account(), upload.id(), NOW);
    assertThat(store.await(command)).isEqualTo(UploadDeleted.DELETED);
  }

  @Test
  void theSameFileWithTheSameNameIsRenewed() {
    var first = stored(upload(MINE, false, "a", 1, 10));
    var later = upload(MINE, false, "a", 1, 10);
    var renewed =
        stored(
            new Upload(
                later.id(),
                later.owner(),
                "a",
                later.content(),
                later.media(),
                NOW.plusSeconds(9),
                NOW.plus(LIFE).plusSeconds(9)));
    assertThat(renewed.id()).isEqualTo(first.id());
    assertThat(renewed.createdAt()).isEqualTo(first.createdAt());
    assertThat(renewed.expiresAt()).isEqualTo(NOW.plus(LIFE).plusSeconds(9));
    assertThat(list(MINE, false)).containsExactly(renewed);
  }

  @Test
  void theQuotaHoldsForManyAtOnce() {
    var all = new ArrayList<CompletableFuture<UploadStored>>();
    for (var i = 0; i < 200; i++) {
      all.add(store.submit(new StoreUpload(upload(MINE, false, "a" + i, i, 30), QUOTA)));
    }
    var refused = all.stream().filter(one -> one.join() instanceof UploadStored.OverQuota).count();
    assertThat(refused).isEqualTo(200 - QUOTA / 30);
    assertThat(store.uploads().usedBytes(MINE)).isEqualTo(QUOTA / 30 * 30);
    assertThat(orphans()).hasSize(100);
    stored(upload(OTHER, false, "a", 1, QUOTA));
  }

  @Test
  void expiredUploadsAreDeletedTheOldestFirst() {
    var first = stored(upload(MINE, false, "a", 1, 10));
    var second = stored(upload(MINE, false, "b", 2, 20));
    assertThat(store.await(new PurgeUploads(NOW.plus(LIFE).minusMillis(1), 10)).rows()).isZero();
    assertThat(store.await(new PurgeUploads(NOW.plus(LIFE), 1)).rows()).isEqualTo(1);
    assertThat(store.await(new PurgeUploads(NOW.plus(LIFE), 10)).rows()).isEqualTo(1);
    assertThat(store.uploads().find(first.id())).isEmpty();
    assertThat(store.uploads().find(second.id())).isEmpty();
    assertThat(store.uploads().usedBytes(MINE)).isZero();
    assertThat(orphans()).containsExactlyInAnyOrder(digest(1), digest(2));
  }

  @Test
  void anUploadOfAnotherAccountCannotBeDeleted() {
    var upload = stored(upload(MINE, false, "a", 1, 10));
    assertThat(store.await(new DeleteUpload(OTHER, upload.id(), NOW)))
        .isEqualTo(UploadDeleted.NO_SUCH_UPLOAD);
    assertThat(store.uploads().find(upload.id())).contains(upload);
  }

  private PartialUpload partial(AccountId account, long bytes) {
    return new PartialUpload(
        UploadId.of(NOW.toEpochMilli(), random.nextLong(), random.nextLong()),
        new Upload.Owner(account, new KeyId("key_1"), false),
        Optional.empty(),
        "a.mp4",
        bytes,
        NOW,
        NOW.plus(PartialUpload.LIFE));
  }

  private PartialUpload begun(long bytes) {
    var upload = partial(MINE, bytes);
    assertThat(store.await(new BeginUpload(upload, QUOTA))).isEqualTo(new UploadBegun.Begun());
    return upload;
  }

  @Test
  void theDeclaredBytesCountUntilTheUploadEnds() {
    var upload = begun(700);
    assertThat(store.uploads().partial(upload.id())).contains(upload);
    assertThat(store.uploads().find(upload.id())).isEmpty();
    assertThat(store.await(new BeginUpload(partial(MINE, 301), QUOTA)))
        .isEqualTo(new UploadBegun.QuotaExceeded(700));
    assertThat(store.await(new StoreUpload(upload(MINE, false, "a", 1, 301), QUOTA)))
        .isEqualTo(new UploadStored.OverQuota(700));
    assertThat(store.await(new CancelUpload(OTHER, upload.id())))
        .isEqualTo(UploadDeleted.NO_SUCH_UPLOAD);
    assertThat(store.await(new CancelUpload(MINE, upload.id()))).isEqualTo(UploadDeleted.DELETED);
    assertThat(store.uploads().usedBytes(MINE)).isZero();
    begun(10);
    assertThat(store.await(new PurgePartialUploads(NOW.plusSeconds(3_599), 10)).rows()).isZero();
    assertThat(store.await(new PurgePartialUploads(NOW.plusSeconds(3_600), 10)).rows()).isOne();
    assertThat(store.uploads().usedBytes(MINE)).isZero();
  }

  @Test
  void aCompleteUploadReplacesThePartialOne() {
    var partial = begun(400);
    var upload = completed(partial, 1);
    assertThat(store.await(new CompleteUpload(upload))).isEqualTo(UploadCompleted.COMPLETED);
    assertThat(store.uploads().partial(partial.id())).isEmpty();
    assertThat(store.uploads().find(partial.id())).contains(upload);
    assertThat(store.uploads().usedBytes(MINE)).isEqualTo(400);
    assertThat(store.await(new CompleteUpload(completed(partial, 2))))
        .isEqualTo(UploadCompleted.NO_LONGER_PARTIAL);
    assertThat(orphans()).containsExactly(digest(2));
    assertThat(store.await(new CompleteUpload(completed(begun(400), 1))))
        .isEqualTo(UploadCompleted.COMPLETED);
    assertThat(store.uploads().usedBytes(MINE)).isEqualTo(400);
  }

  private Upload completed(PartialUpload partial, int content) {
    var upload = upload(MINE, false, "a.mp4", content, partial.bytes());
    return new Upload(
        partial.id(),
        partial.owner(),
        "a.mp4",
        upload.content(),
        upload.media(),
        NOW,
        NOW.plus(LIFE));
  }

  @Test
  void anAccountHasABoundedNumberOfPartialUploads() {
    for (var i = 0; i < PartialUpload.PER_ACCOUNT_MAX; i++) {
      begun(1);
    }
    assertThat(store.await(new BeginUpload(partial(MINE, 1), QUOTA)))
        .isEqualTo(new UploadBegun.TooManyPartialUploads());
    assertThat(store.await(new BeginUpload(partial(OTHER, 1), QUOTA)))
        .isEqualTo(new UploadBegun.Begun());
  }

  @Test
  void aFileOfARequestIsErasedWithItsTask() {
    var inline = upload(ROOT, false, "image.png", 7, 10);
    var alone = upload(ROOT, false, "image.png", 8, 10);
    store.await(new StoreUpload(inline, QUOTA, true));
    store.await(new StoreUpload(alone, QUOTA, true));
    stored(alone);
    var first = submitted(inline, alone);
    var second = submitted(inline, alone);
    erase(first);
    assertThat(store.uploads().find(inline.id())).isPresent();
    erase(second);
    assertThat(store.uploads().find(inline.id())).isEmpty();
    assertThat(store.uploads().find(alone.id())).isPresent();
    assertThat(store.uploads().usedBytes(ROOT)).isEqualTo(10);
  }

  private Task submitted(Upload... inputs) {
    var task = StoreFixtures.task(random);
    var references = new StringBuilder();
    for (var input : inputs) {
      references.append("\"blob:").append(input.content().digest()).append("\",");
    }
    var with =
        new Task(
            task.id(),
            task.owner(),
            new Task.Request("kling-v3", "{}", "{}", "{\"images\":[" + references + "0]}"),
            task.price(),
            task.state(),
            task.warnings(),
            task.timestamps(),
            task.version());
    var outcome = store.await(new Command.SubmitTask(with));
    assertThat(outcome).isInstanceOf(Outcome.Submitted.TaskStored.class);
    return with;
  }

  private void erase(Task task) {
    store.await(new Command.CancelTask(task.id(), ROOT, NOW));
    assertThat(store.await(new Command.EraseTask(task.id(), ROOT, NOW)))
        .isInstanceOf(Outcome.Erasure.Erased.class);
  }
}
