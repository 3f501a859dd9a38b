package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.UploadId;
import filmgate.store.Command.DeleteUpload;
import filmgate.store.Command.PurgeUploads;
import filmgate.store.Command.StoreUpload;
import filmgate.store.Outcome.UploadDeleted;
import filmgate.store.Outcome.UploadStored;
import filmgate.store.Store;
import filmgate.store.UploadQueries.UploadQuery;
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
  private static final Duration LIFE = Duration.ofHours(72);
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
}
