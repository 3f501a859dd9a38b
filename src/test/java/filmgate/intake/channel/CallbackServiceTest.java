package filmgate.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import filmgate.assets.SignedLink;
import filmgate.channel.ChannelCheck;
import filmgate.channel.ProviderDescriptors;
import filmgate.channel.Spelling;
import filmgate.id.TaskId;
import filmgate.intake.channel.CallbackService.Address;
import filmgate.intake.channel.ChannelService.ChannelRequest;
import filmgate.intake.channel.ChannelService.Saved;
import filmgate.secret.SecretKeys;
import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.store.sql.SqlStore;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import filmgate.testing.SettableClock;
import filmgate.webhook.WebhookSignature;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CallbackServiceTest {
  private static final String SECRET = "whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=";
  private static final String OTHER = "whsec_b3RoZXJzZWNyZXRvdGhlcnNlY3JldG90aGVyc2VjcmU=";
  private static final String TASK = "task_01KJMDEB81FMHR0C4XT9X6P4X1";
  private static final String BODY = "{\"id\":\"1234567890\",\"status\":\"succeeded\"}";

  @TempDir Path directory;
  private final SettableClock clock = new SettableClock();
  private final List<TaskId> polled = new ArrayList<>();
  private final CallbackUrls urls =
      new CallbackUrls(
          "https://films.example",
          new SignedLink(new byte[SignedLink.SECRET_BYTES], Duration.ofHours(1)));
  private Store store;
  private CallbackService callbacks;

  @BeforeEach
  void open() {
    store =
        SqlStore.open(
            StoreSettings.defaults(directory.resolve("filmgate.db")),
            new TaskMachine(RetryPolicy.STANDARD));
    var keys = new SecretKeys(List.of(), directory.resolve("secrets.key"));
    var channels =
        new ChannelService(
            store, keys, new ChannelCheck(ProviderDescriptors.ALL, Set.of("kling-v3")), clock);
    create(channels, "{\"name\":\"signed\",\"webhook_secret\":\"%s\"}".formatted(SECRET));
    create(channels, "{\"name\":\"plain\"}");
    var repository = new ChannelRepository(store, keys);
    repository.refresh();
    callbacks = new CallbackService(urls, repository::snapshot, polled::add, clock);
  }

  private static void create(ChannelService channels, String fields) {
    var body = fields.replace("}", ",\"provider\":\"kling\",\"key\":\"api-key-kling-0123456789\"}");
    var json = JsonMapper.shared().readTree(body);
    var request = new ChannelRequest(json, Spelling.UNDERSCORES, Optional.empty(), "cli");
    assertThat(channels.create(request)).isInstanceOf(Saved.class);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** The address of the URL that an upstream gets. */
  private Address address(String channel) {
    var parts = urls.urlOf(channel, TASK + "-1").split("/", -1);
    assertThat(parts[3]).isEqualTo("callbacks");
    return new Address(parts[4], parts[5], parts[6]);
  }

  /** A message as another implementation of Standard Webhooks signs it. */
  private WebhookSignature.Headers signed(String secret, Duration ago) throws Exception {
    var time = clock.instant().minus(ago).getEpochSecond();
    var signature = new Webhook(secret).sign("msg_1", time, BODY);
    return new WebhookSignature.Headers("msg_1", Long.toString(time), signature);
  }

  private boolean receive(Address address, WebhookSignature.Headers headers) {
    return callbacks.isKnown(address)
        && callbacks.receive(address, headers, BODY.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aSignedCallbackCausesAPoll() throws Exception {
    assertThat(receive(address("signed"), signed(SECRET, Duration.ZERO))).isTrue();
    assertThat(polled).extracting(TaskId::value).containsExactly(TASK);
  }

  @Test
  void withoutASecretTheTokenIsEnough() {
    assertThat(receive(address("plain"), new WebhookSignature.Headers("", "", ""))).isTrue();
    assertThat(polled).hasSize(1);
  }

  @Test
  void aForgedOrStaleCallbackChangesNothing() throws Exception {
    var address = address("signed");
    assertThat(receive(address, signed(OTHER, Duration.ZERO))).isFalse();
    assertThat(receive(address, signed(SECRET, Duration.ofMinutes(6)))).isFalse();
    assertThat(receive(address, new WebhookSignature.Headers("", "", ""))).isFalse();
    assertThat(polled).isEmpty();
  }

  @Test
  void aTokenIsValidForOneAttemptOfOneChannel() throws Exception {
    var headers = signed(SECRET, Duration.ZERO);
    var good = address("signed");
    assertThat(receive(new Address("signed", TASK + "-2", good.token()), headers)).isFalse();
    assertThat(receive(new Address("plain", TASK + "-1", good.token()), headers)).isFalse();
    assertThat(receive(new Address("signed", TASK + "-1", ""), headers)).isFalse();
    assertThat(receive(address("removed"), headers)).isFalse();
    assertThat(polled).isEmpty();
  }

  @Test
  void aServerThatCannotBeReachedGivesNoUrl() {
    var signer = new SignedLink(new byte[SignedLink.SECRET_BYTES], Duration.ofHours(1));
    assertThat(new CallbackUrls("", signer).urlOf("signed", TASK + "-1")).isEmpty();
  }
}
