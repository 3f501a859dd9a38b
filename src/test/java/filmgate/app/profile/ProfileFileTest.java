package filmgate.app.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.app.cli.command.CliException;
import filmgate.app.remote.ApiKeyText;
import filmgate.app.remote.ServerAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFileTest {
  private static final Profile PROFILE =
      new Profile(new ServerAddress("https://video.example.com"), new ApiKeyText("fg_live_abc"));

  @TempDir Path home;

  private ProfileFile file() {
    return ProfileFile.of(Map.of("HOME", home.toString())).orElseThrow();
  }

  @Test
  void aProfileIsReadBackAndOnlyItsOwnerMayReadIt() throws IOException {
    file().write(new Profile(PROFILE.server(), new ApiKeyText("fg_live_old")));
    file().write(PROFILE);

    assertThat(file().read()).contains(PROFILE);
    assertThat(file().path()).isEqualTo(home.resolve(".config/filmgate/profile.json"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())))
        .isEqualTo("rw-------");
    try (var all = Files.list(home.resolve(".config/filmgate"))) {
      assertThat(all).hasSize(1);
    }
  }

  @Test
  void theConfigurationFolderOfTheUserComesFirst() {
    var environment = Map.of("HOME", "/user", "XDG_CONFIG_HOME", home.toString());

    assertThat(ProfileFile.of(environment).orElseThrow().path())
        .isEqualTo(home.resolve("filmgate/profile.json"));
    assertThat(ProfileFile.of(Map.of())).isEmpty();
    assertThat(ProfileFile.of(Map.of("HOME", "relative"))).isEmpty();
  }

  @Test
  void aDeletedProfileIsGone() {
    file().write(PROFILE);

    assertThat(file().delete()).isTrue();
    assertThat(file().delete()).isFalse();
    assertThat(file().read()).isEmpty();
  }

  @Test
  void aBrokenFileIsAnErrorThatNamesItself() throws IOException {
    Files.createDirectories(file().path().getParent());
    for (var text : new String[] {"", "{", "{\"server\":\"https://a.example\"}"}) {
      Files.writeString(file().path(), text);
      assertThatThrownBy(() -> file().read())
          .isInstanceOf(CliException.class)
          .hasMessageContaining("profile.json");
    }
  }
}
