package filmgate.app.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.remote.ApiClient;
import filmgate.app.remote.ApiKeyText;
import filmgate.app.remote.ServerAddress;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Limits;
import filmgate.keys.Scope;
import filmgate.store.ChangedBy;
import filmgate.store.Command;
import filmgate.testing.AdminTestServer;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ServerKeysTest {
  private static final ChangedBy BY = new ChangedBy("test", TestServer.NOW);

  @TempDir Path directory;

  @Test
  void theListHasTheKeysOfEveryPageAndTheRevokedOnes() throws IOException, InterruptedException {
    try (var door = new AdminTestServer(directory)) {
      var account = new AccountId(door.account());
      var maker = door.key(account, "{\"scopes\":[\"keys\"]}");
      var ids = new HashSet<>(Set.of(AdminTestServer.id(maker)));
      var factory = new ApiKeyFactory(new Random(4));
      for (var i = 0; i < 230; i++) {
        var key = create(factory, account, door);
        ids.add(key.value());
        if (i >= 120) {
          door.store.await(new Command.RevokeKey(key, BY));
        }
      }
      var own = ids(door, AdminTestServer.text(maker), Optional.empty());
      assertThat(own).doesNotHaveDuplicates().hasSameElementsAs(ids);
      var ofAccount = ids(door, AdminTestServer.ROOT, Optional.of(account.value()));
      assertThat(ofAccount).doesNotHaveDuplicates().hasSameElementsAs(ids);
    }
  }

  private static KeyId create(ApiKeyFactory factory, AccountId account, AdminTestServer door) {
    var request =
        new ApiKeyFactory.NewKey(
            account, "key", KeyKind.LIVE, Set.of(Scope.READ), new Expiry.Never());
    var key = factory.create(request, TestServer.NOW).record();
    door.store.await(new Command.CreateKey(key, Limits.NONE, BY));
    return key.id();
  }

  private static List<String> ids(AdminTestServer door, String key, Optional<String> account) {
    try (var client =
        new ApiClient(new ServerAddress(door.door.url("")), new ApiKeyText(key), Map.of())) {
      return new ServerKeys(client)
          .list(account).stream().map((JsonNode one) -> one.path("id").stringValue()).toList();
    }
  }
}
