package filmgate.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.channel.ChannelCheck;
import filmgate.channel.ChannelConfig;
import filmgate.channel.Credential;
import filmgate.channel.ProviderDescriptors;
import filmgate.channel.Spelling;
import filmgate.intake.channel.ChannelService.ChangeResult;
import filmgate.intake.channel.ChannelService.ChannelRequest;
import filmgate.intake.channel.ChannelService.Refusal;
import filmgate.intake.channel.ChannelService.Saved;
import filmgate.secret.SecretKeys;
import filmgate.store.Outcome.FileChannels;
import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.store.channel.ChannelState;
import filmgate.store.sql.SqlStore;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import filmgate.testing.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ChannelServiceTest {
  private static final String SECRET = "api-key-kling-never-shown-0123456789";
  private static final String WEBHOOK_SECRET = "whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=";
  private static final ChannelCheck CHECK =
      new ChannelCheck(ProviderDescriptors.ALL, Set.of("kling-v3", "kling-v2-6"));

  @TempDir Path directory;
  private Store store;
  private ChannelService service;

  @BeforeEach
  void open() {
    store =
        SqlStore.open(
            StoreSettings.defaults(directory.resolve("filmgate.db")),
            new TaskMachine(RetryPolicy.STANDARD));
    service = new ChannelService(store, keys(), CHECK, new SettableClock());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private SecretKeys keys() {
    return new SecretKeys(List.of(), directory.resolve("secrets.key"));
  }

  private static ChannelRequest request(String json) {
    return new ChannelRequest(
        JsonMapper.shared().readTree(json), Spelling.UNDERSCORES, Optional.empty(), "cli");
  }

  private ChangeResult change(String name, String json) {
    return service.change(name, request(json), OptionalLong.empty());
  }

  private ChangeResult set(String name, ChannelState state) {
    return service.setState(name, state, "cli", OptionalLong.empty());
  }

  private static String kling(String name) {
    return "{\"name\":\"%s\",\"provider\":\"kling\",\"key\":\"%s\"}".formatted(name, SECRET);
  }

  private static ChannelConfig config(String json) {
    return ((ChannelCheck.ValidChannels)
            CHECK.one(JsonMapper.shared().readTree(json), Spelling.UNDERSCORES, Optional.empty()))
        .channels()
        .getFirst();
  }

  @Test
  void aChannelIsCreatedChangedAndRemoved() {
    assertThat(service.create(request(kling("main")))).isInstanceOf(Saved.class);
    assertThat(service.create(request(kling("main")))).isEqualTo(Refusal.CHANNEL_EXISTS);
    var changed = change("main", "{\"weight\":3,\"models\":[\"kling-v3\"]}");
    assertThat(((Saved) changed).channel().config().routing().weight()).isEqualTo(3);
    assertThat(((Saved) changed).channel().config().credentials().keys())
        .containsExactly(new Credential(SECRET));
    assertThat(change("main", "{\"name\":\"other\"}"))
        .isInstanceOf(ChannelService.InvalidChannel.class);
    assertThat(change("none", "{}")).isEqualTo(Refusal.CHANNEL_NOT_FOUND);
    assertThat(set("main", ChannelState.PAUSED)).isInstanceOf(Saved.class);
    assertThat(service.find("main").orElseThrow().takesTasks()).isFalse();
    assertThat(set("main", ChannelState.REMOVED)).isInstanceOf(Saved.class);
    assertThat(service.find("main")).isEmpty();
    assertThat(store.channels().find("main").orElseThrow().configured().secrets()).isEmpty();
    assertThat(service.create(request(kling("main")))).isInstanceOf(Saved.class);
    assertThat(
            store.auditLog().entries(Long.MAX_VALUE, 10).stream().map(one -> one.action()).toList())
        .containsExactly(
            "channel.created",
            "channel.removed",
            "channel.paused",
            "channel.updated",
            "channel.created");
  }

  @Test
  void theChannelsOfTheFileAreReplacedTogether() {
    var first = config(kling("first"));
    var second = config(kling("second"));
    assertThat(service.replaceFile(List.of(first, second), "start"))
        .isEqualTo(new FileChannels.FileChannelsReplaced(2));
    assertThat(service.replaceFile(List.of(first, second), "start"))
        .isEqualTo(new FileChannels.FileChannelsReplaced(0));
    assertThat(set("first", ChannelState.PAUSED)).isInstanceOf(Saved.class);
    assertThat(change("first", "{}")).isEqualTo(Refusal.CHANNEL_IN_FILE);
    assertThat(service.create(request(kling("first")))).isEqualTo(Refusal.CHANNEL_IN_FILE);
    assertThat(set("first", ChannelState.REMOVED)).isEqualTo(Refusal.CHANNEL_IN_FILE);
    assertThat(service.create(request(kling("own")))).isInstanceOf(Saved.class);
    assertThat(service.replaceFile(List.of(config(kling("own"))), "start"))
        .isEqualTo(new FileChannels.NamesTaken(List.of("own")));
    assertThat(service.replaceFile(List.of(first), "start"))
        .isEqualTo(new FileChannels.FileChannelsReplaced(1));
    assertThat(service.list()).extracting(ChannelEntry::name).containsExactly("first", "own");
    assertThat(service.find("first").orElseThrow().state()).isEqualTo(ChannelState.PAUSED);
  }

  @Test
  void aChangeIsAdoptedByItsRevision() {
    var repository = new ChannelRepository(store, keys());
    repository.refresh();
    assertThat(repository.snapshot()).isEqualTo(ChannelSnapshot.EMPTY);
    assertThat(service.create(request(kling("main")))).isInstanceOf(Saved.class);
    repository.refresh();
    var snapshot = repository.snapshot();
    assertThat(snapshot.find("main").orElseThrow().takesTasks()).isTrue();
    repository.refresh();
    assertThat(repository.snapshot()).isSameAs(snapshot);
    assertThat(service.rotateSecrets("cli")).isEqualTo(1);
    repository.refresh();
    assertThat(repository.snapshot().find("main").orElseThrow().config())
        .isEqualTo(snapshot.find("main").orElseThrow().config());
  }

  /** The key file is written before the transaction: a kill between the two loses nothing. */
  @Test
  void anInterruptedRotationLosesNoSecret() {
    assertThat(service.create(request(kling("a")))).isInstanceOf(Saved.class);
    var ciphertexts =
        List.copyOf(store.channels().all().getFirst().configured().secrets().values());
    assertThat(keys().rotate(ciphertexts).isCurrent(ciphertexts.getFirst())).isFalse();

    assertThat(service.find("a").orElseThrow().config().credentials().keys())
        .containsExactly(new Credential(SECRET));
    assertThat(service.rotateSecrets("cli")).isEqualTo(1);
    assertThat(service.find("a").orElseThrow().config().credentials().keys())
        .containsExactly(new Credential(SECRET));
  }

  @Test
  void everyCiphertextHasTheNewKeyAfterARotation() {
    assertThat(service.create(request(kling("a")))).isInstanceOf(Saved.class);
    assertThat(service.create(request(kling("b")))).isInstanceOf(Saved.class);

    assertThat(service.rotateSecrets("cli")).isEqualTo(2);

    var ring = keys().ring();
    assertThat(store.channels().all())
        .flatExtracting(one -> one.configured().secrets().values())
        .hasSize(2)
        .allMatch(ring::isCurrent);
  }

  @Test
  void noSecretIsInAFileOfTheDataDirectory() throws IOException {
    var text =
        """
        {"name":"main","provider":"kling","keys":["%1$s"],"webhook_secret":"%2$s",
         "headers":{"X-Team":"%1$s"},"proxy":"http://u:%1$s@proxy.example:80"}
        """
            .formatted(SECRET, WEBHOOK_SECRET);
    assertThat(service.create(request(text))).isInstanceOf(Saved.class);
    assertThat(service.rotateSecrets("cli")).isEqualTo(1);

    try (var files = Files.list(directory)) {
      for (var file : files.toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(SECRET, WEBHOOK_SECRET);
      }
    }
    assertThat(store.auditLog().entries(Long.MAX_VALUE, 10).toString()).doesNotContain(SECRET);
    assertThat(service.list().toString() + store.channels().all()).doesNotContain(SECRET);
  }

  @Test
  void aHundredThreadsAddFiftyChannelsAndOneOfEachName() throws Exception {
    var created = new AtomicInteger();
    var threads =
        IntStream.range(0, 100)
            .mapToObj(
                i ->
                    Thread.ofPlatform()
                        .start(
                            () -> {
                              if (service.create(request(kling("c" + i % 50))) instanceof Saved) {
                                created.incrementAndGet();
                              }
                            }))
            .toList();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(created).hasValue(50);
    assertThat(service.list()).hasSize(50);
    assertThat(store.channels().revision()).isEqualTo(50);
  }
}
