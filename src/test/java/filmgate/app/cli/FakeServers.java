package filmgate.app.cli;

import filmgate.app.cli.CliServices.DemoServer;
import filmgate.app.cli.target.DirectoryServers;
import filmgate.app.remote.ServerAddress;
import filmgate.config.Settings;
import filmgate.id.KeyId;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Servers of a machine on which none runs. */
public final class FakeServers {
  private FakeServers() {}

  /** Servers of which only {@code serve} does something. */
  public static CliServices.Servers serving(ToIntFunction<Settings> serve) {
    return new CliServices.Servers(serve, FakeServers::noDemo, new NoDirectoryServers(), () -> {});
  }

  private static DemoServer noDemo() {
    throw new AssertionError("no demonstration is expected");
  }

  /** No data directory has a server. */
  private record NoDirectoryServers() implements DirectoryServers {
    @Override
    public Optional<ServerAddress> find(Settings settings) {
      return Optional.empty();
    }

    @Override
    public String createSignInToken(Settings settings) {
      throw new AssertionError("no link is expected");
    }

    @Override
    public TemporaryKey createKey(Settings settings) {
      throw new AssertionError("no key is expected");
    }

    @Override
    public void revoke(Settings settings, KeyId key) {
      throw new AssertionError("no key is expected");
    }
  }
}
