package filmgate.api;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.assets.AddressGuard;
import filmgate.assets.FileBlobStore;
import filmgate.assets.FreeSpaceGuard;
import filmgate.assets.SignedLink;
import filmgate.billing.PriceBook;
import filmgate.billing.PriceBookJson;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.crash.CrashPoints;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.intake.FundsCheck;
import filmgate.intake.MediaIntake;
import filmgate.intake.ModelAvailability;
import filmgate.intake.Pricing;
import filmgate.intake.RequestValidator;
import filmgate.intake.SubmissionService;
import filmgate.intake.Submissions;
import filmgate.intake.Submissions.Handling;
import filmgate.intake.Submissions.SubmitOptions;
import filmgate.intake.TaskFactory;
import filmgate.intake.TaskStorage;
import filmgate.intake.idempotency.Idempotency;
import filmgate.intake.idempotency.IdempotencyGuard;
import filmgate.intake.upload.InputReferences;
import filmgate.intake.upload.UploadInspector;
import filmgate.intake.upload.UploadLinks;
import filmgate.intake.upload.UploadService;
import filmgate.intake.upload.UploadSettings;
import filmgate.keys.Caller;
import filmgate.keys.KeyKind;
import filmgate.keys.LimitCache;
import filmgate.keys.RetentionCache;
import filmgate.keys.Scope;
import filmgate.media.DecodeSettings;
import filmgate.media.worker.Decoder;
import filmgate.signals.InProcessSignals;
import filmgate.task.Price;
import filmgate.task.SubmissionReceipt;
import filmgate.task.Task;
import filmgate.task.TestOutcome;
import filmgate.testing.InMemoryStore;
import filmgate.testing.SettableClock;
import filmgate.testing.TestServer;
import filmgate.text.Language;
import filmgate.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The intake on a store in memory. */
class SubmissionTest {
  private static final AccountId ACCOUNT = new AccountId("acc_1");
  private static final Submissions.WebhookFormat FORMAT =
      new Submissions.WebhookFormat("standard", Language.EN, "https://api.example");
  private static final SubmitOptions MANNER =
      new SubmitOptions(new Idempotency.None(), TestOutcome.NOTHING, FORMAT);
  private static final Caller CALLER =
      new Caller(ACCOUNT, new KeyId("key_1"), KeyKind.TEST, Set.of(Scope.GENERATE));
  private static final String IMAGE =
      "data:image/png;base64,"
          + Base64.getEncoder().encodeToString("picture!".getBytes(StandardCharsets.UTF_8));

  private static final RetentionCache RETENTION = new RetentionCache(168, Map.of());

  @TempDir Path directory;
  private static final String ORIGIN = "http://127.0.0.1";

  private final InMemoryStore store = new InMemoryStore();
  private PriceBook prices = PriceBookJson.exampleBook(new Catalogue(Models.all()));
  private final SettableClock clock = new SettableClock(TestServer.NOW);

  private FileBlobStore blobs() {
    return new FileBlobStore(directory, clock);
  }

  private UploadService uploads() {
    return new UploadService(
        store,
        blobs(),
        new FreeSpaceGuard(directory, 0, clock),
        new UploadInspector(new Decoder(DecodeSettings.inDirectory(directory))),
        new UploadSettings(directory, 1 << 20, 1 << 20, 1 << 20, Duration.ofDays(3)),
        clock,
        new Random(5),
        CrashPoints.NONE);
  }

  private static final ModelAvailability ALL_SERVED =
      (_, _, _) -> new ModelAvailability.Availability.Available("local");
  private static final ModelAvailability NONE_SERVED =
      (_, _, _) -> new ModelAvailability.Availability.Unserved("seed");

  private SubmissionService intake(long floor, ModelAvailability serving) {
    return new SubmissionService(
        new RequestValidator(
            new Catalogue(Models.all()),
            new AddressGuard(List.of()),
            TestServer.WEBHOOK_URLS,
            RETENTION),
        RETENTION,
        serving,
        new Pricing(() -> prices, clock),
        new FundsCheck(store.accounts(), clock),
        new MediaIntake(
            blobs(), new FreeSpaceGuard(directory, floor, clock), uploads(), CrashPoints.NONE),
        new InputReferences.Finder(
            store.uploads(),
            new UploadLinks(
                new SignedLink(new byte[SignedLink.SECRET_BYTES], Duration.ofDays(3)), clock)),
        new TaskFactory(clock, new Random(3)),
        new TaskStorage(
            store, new InProcessSignals(), new LimitCache(Map.of()), clock, CrashPoints.NONE),
        new IdempotencyGuard(clock));
  }

  private static ObjectNode body(String image) {
    return (ObjectNode)
        JsonMapper.shared()
            .readTree(
                """
                {"model":"kling-v3","prompt":"a dog","seed":4,"image_urls":["%s"]}
                """
                    .formatted(image));
  }

  /** Long URLs and ignored values, each within its own limit: the row stays below its limit. */
  @Test
  void whatEveryFieldAllowsFitsIntoOneTask() {
    var body = body("https://example.com/a.png").put("model", "kling-v3-omni");
    var images = body.putArray("image_urls");
    for (var i = 0; i < 7; i++) {
      images.add("https://example.com/%d/".formatted(i) + "a".repeat(7_000));
    }
    for (var i = 0; i < 99; i++) {
      body.put("ignored_" + i, "x".repeat(4_000));
    }
    var result = intake(0, ALL_SERVED).submit(CALLER, body, Handling.LENIENT, MANNER);
    assertThat(result).isInstanceOf(Submissions.TaskCreated.class);
    assertThat(((Submissions.TaskCreated) result).task().characters())
        .isBetween(500_000L, (long) Task.CHARACTERS_MAX);
  }

  /** Control characters take six each in JSON, so that fields within their limits exceed it. */
  @ParameterizedTest
  @ValueSource(ints = {80, 90, 91, 92, 93, 94, 95, 96, 99})
  void aTaskHasALargestSizeInASubmissionAndInADryRun(int fields) {
    var intake = intake(0, ALL_SERVED);
    var submitted = intake.submit(CALLER, largest(fields), Handling.LENIENT, MANNER);
    var estimated = intake.dryRun(CALLER, largest(fields), Handling.LENIENT, ORIGIN);
    if (submitted instanceof Submissions.TaskCreated(var task)) {
      assertThat(fields).isLessThan(99);
      assertThat(task.characters()).isLessThanOrEqualTo(Task.CHARACTERS_MAX);
      assertThat(estimated).isInstanceOf(Submissions.ValidRequest.class);
    } else {
      assertThat(fields).isGreaterThan(80);
      assertThat(estimated).isEqualTo(submitted);
      assertThat(((Submissions.InvalidFields) submitted).problems())
          .extracting(problem -> problem.text().en())
          .containsExactly("the texts and URLs of the request are too long together; shorten them");
      assertThat(directory).as("no media is stored").isDirectoryNotContaining("glob:**/[0-9a-f]*");
    }
  }

  /** A hundred ignored fields, with names and values of the largest size in UTF-8. */
  @Test
  void theMostIgnoredFieldsAreStoredInLessThanAMegabyte() {
    var body = body("https://example.com/a.png");
    for (var i = 0; i < 99; i++) {
      body.put("%03d".formatted(i) + "\u6c38".repeat(253), "\u6c38".repeat(1_364));
    }
    var result = intake(0, ALL_SERVED).submit(CALLER, body, Handling.LENIENT, MANNER);
    var task = ((Submissions.TaskCreated) result).task();
    assertThat(task.warnings()).hasSize(100);
    var request = task.request();
    var texts = new StringBuilder(request.input() + request.normalized() + request.generation());
    task.warnings().forEach(texts::append);
    assertThat(texts.toString().getBytes(StandardCharsets.UTF_8).length)
        .isBetween(600_000, 1_000_000);
  }

  private static ObjectNode largest(int fields) {
    var body = body(IMAGE).put("prompt", "a dog ".repeat(300)).put("seed", 4);
    body.withObject("metadata").put("note", "x".repeat(200));
    for (var i = 0; i < fields; i++) {
      body.put("%03d".formatted(i) + "i".repeat(250), "\u0001".repeat(1_660));
    }
    return body;
  }

  @Test
  void aRepetitionIsAnsweredWhateverWouldRefuseItNow() {
    var named =
        new SubmitOptions(new Idempotency.Key("/route", "name"), TestOutcome.NOTHING, FORMAT);
    var first = intake(0, ALL_SERVED).submit(CALLER, body(IMAGE), Handling.LENIENT, named);
    var receipt = SubmissionReceipt.of(((Submissions.TaskCreated) first).task());
    assertThat(intake(0, NONE_SERVED).submit(CALLER, body(IMAGE), Handling.LENIENT, named))
        .isEqualTo(new Submissions.Duplicate(receipt));
    assertThat(
            intake(Long.MAX_VALUE, ALL_SERVED).submit(CALLER, body(IMAGE), Handling.LENIENT, named))
        .isEqualTo(new Submissions.Duplicate(receipt));
  }

  private Task accepted(String image) {
    var submitted = intake(0, ALL_SERVED).submit(CALLER, body(image), Handling.LENIENT, MANNER);
    assertThat(submitted).isInstanceOf(Submissions.TaskCreated.class);
    return ((Submissions.TaskCreated) submitted).task();
  }

  @Test
  void aTaskKnowsItsOwnerItsRequestAndItsWarnings() {
    var task = accepted("https://example.com/a.png");
    assertThat(task.owner()).isEqualTo(new Task.Owner(ACCOUNT, new KeyId("key_1"), Task.Lane.TEST));
    assertThat(task.request().input()).contains("\"seed\":4");
    assertThat(task.request().generation()).contains("https://example.com/a.png");
    assertThat(task.warnings()).singleElement().matches(notice -> notice.param().equals("seed"));
    assertThat(store.find(task.id())).contains(task);
  }

  @Test
  void anInlineImageIsStoredOnlyAsABlob() {
    var task = accepted(IMAGE);
    var request = task.request();
    var at = request.generation().indexOf("blob:") + 5;
    var digest = request.generation().substring(at, at + 64);
    assertThat(blobs().size(digest)).hasValue(8);
    assertThat(request.input() + request.normalized() + request.generation())
        .doesNotContain("data:")
        .contains("blob:" + digest);
    assertThat(request.input()).contains("blob:" + digest);
  }

  @Test
  void aSampleIsStoredWithTheTask() throws IOException {
    var sample = "https://api.example/docs/samples/cat.jpg";
    var estimate = intake(0, ALL_SERVED).dryRun(CALLER, body(sample), Handling.LENIENT, ORIGIN);
    assertThat(estimate).as("under another name").isInstanceOf(Submissions.ValidRequest.class);
    var origin = FORMAT.origin();
    estimate = intake(0, ALL_SERVED).dryRun(CALLER, body(sample), Handling.LENIENT, origin);
    assertThat(estimate).isInstanceOf(Submissions.ValidRequest.class);
    assertThat(blobs().unmodifiedSince(TestServer.NOW.plusSeconds(1))).isEmpty();
    var request = accepted(sample).request();
    var digest = blobs().unmodifiedSince(TestServer.NOW.plusSeconds(1)).getFirst();
    assertThat(blobs().size(digest))
        .hasValue(Files.size(Path.of("src/main/resources/filmgate/docs/samples/cat.jpg")));
    for (var json : List.of(request.input(), request.normalized(), request.generation())) {
      assertThat(json).contains("blob:" + digest).doesNotContain("samples");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:image/png;base64,QUI*",
        "data:text/html;base64,QUI=",
        "data:image/png,QUI=",
        "data:image/png;base64,",
        "data:"
      })
  void aImageThatCannotBeTakenApartIsRefusedByItsName(String image) {
    var submitted = intake(0, ALL_SERVED).submit(CALLER, body(image), Handling.LENIENT, MANNER);
    assertThat(submitted)
        .isInstanceOfSatisfying(
            Submissions.InvalidFields.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .matches(problem -> problem.param().equals("image_urls[0]")));
    assertThat(store.size()).isZero();
  }

  @Test
  void aPrivateAddressIsRefused() {
    var submitted =
        intake(0, ALL_SERVED)
            .submit(CALLER, body("http://127.0.0.1/a.png"), Handling.LENIENT, MANNER);
    assertThat(submitted)
        .isInstanceOfSatisfying(
            Submissions.InvalidFields.class,
            refused ->
                assertThat(refused.problems().getFirst().reason().wireName())
                    .isEqualTo("blocked_url"));
  }

  @Test
  void aFullDiskTakesNothingOn() {
    var submitted =
        intake(Long.MAX_VALUE, ALL_SERVED).submit(CALLER, body(IMAGE), Handling.LENIENT, MANNER);
    assertThat(submitted).isInstanceOf(Submissions.StorageFull.class);
    assertThat(store.size()).isZero();
  }

  @Test
  void aModelWithoutAChannelIsNotTakenOn() {
    var intake = intake(0, NONE_SERVED);
    assertThat(intake.submit(CALLER, body(IMAGE), Handling.LENIENT, MANNER))
        .isEqualTo(new Submissions.NoChannel("kling-v3", "seed"));
    assertThat(intake.dryRun(CALLER, body(IMAGE), Handling.LENIENT, ORIGIN))
        .isEqualTo(new Submissions.NoChannel("kling-v3", "seed"));
  }

  @Test
  void aModelWithoutPriceIsAvailableToTestKeysOnly() {
    prices = new PriceBook("USD", false, List.of());
    var live = new Caller(ACCOUNT, new KeyId("key_2"), KeyKind.LIVE, Set.of(Scope.GENERATE));
    var intake = intake(0, ALL_SERVED);
    var unsold = new Submissions.NoPrice("kling-v3");
    assertThat(intake.submit(live, body(IMAGE), Handling.LENIENT, MANNER)).isEqualTo(unsold);
    assertThat(intake.dryRun(live, body(IMAGE), Handling.LENIENT, ORIGIN)).isEqualTo(unsold);
    assertThat(store.size()).isZero();
    assertThat(accepted(IMAGE).price()).isEqualTo(Price.FREE);
  }

  @Test
  void aHugeIgnoredFieldIsRefused() {
    var body = body("https://example.com/a.png").put("completely_unrelated", "x".repeat(50_000));
    var submitted = intake(0, ALL_SERVED).submit(CALLER, body, Handling.LENIENT, MANNER);
    assertThat(submitted)
        .isInstanceOfSatisfying(
            Submissions.InvalidFields.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::param)
                    .containsExactly("completely_unrelated"));
  }
}
