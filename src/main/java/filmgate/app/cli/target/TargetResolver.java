package filmgate.app.cli.target;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.CommandBuilder;
import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.target.CommandTarget.OnDirectory;
import filmgate.app.cli.target.CommandTarget.OnServer;
import filmgate.app.profile.Profile;
import filmgate.app.profile.ProfileFile;
import filmgate.app.remote.ApiClient;
import filmgate.app.remote.ApiKeyText;
import filmgate.app.remote.ServerAddress;
import filmgate.config.Settings;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides what a command works on. In this order: {@code --server}; the directory of {@code --data}
 * or {@code --config}, if one is given; {@code FILMGATE_SERVER}; the profile of {@code filmgate
 * login}; the default data directory. On a data directory that a running server holds, a command
 * with a key uses the server.
 */
public final class TargetResolver {
  /** The variable that is used without {@code --server}. */
  public static final String SERVER_VARIABLE = "FILMGATE_SERVER";

  /** The variable that is used without {@code --key}. */
  public static final String KEY_VARIABLE = "FILMGATE_KEY";

  private static final String FORMER_SERVER_VARIABLE = "FILMGATE_URL";

  private final DirectoryServers directories;

  public TargetResolver(DirectoryServers directories) {
    this.directories = directories;
  }

  /**
   * A server, for commands that need one.
   *
   * @throws CliException without a key, or for an address that is none
   */
  public ServerSession server(Invocation invocation) {
    return named(invocation).orElseGet(() -> serverOfDirectory(invocation));
  }

  /** A server or a data directory, for commands that work on both. */
  public CommandTarget target(Invocation invocation) {
    return named(invocation)
        .<CommandTarget>map(OnServer::new)
        .orElseGet(() -> directory(invocation));
  }

  /** The server that an option, a variable, or the profile names. */
  public Optional<ServerSession> named(Invocation invocation) {
    var option = invocation.option(CommandBuilder.SERVER);
    if (option.isPresent()) {
      return Optional.of(at(invocation, CommandBuilder.SERVER, option.get()));
    }
    if (invocation.namesDirectory()) {
      return Optional.empty();
    }
    rejectFormerVariable(invocation);
    return invocation
        .variable(SERVER_VARIABLE)
        .map(url -> at(invocation, SERVER_VARIABLE, url))
        .or(() -> profile(invocation).map(profile -> session(invocation, profile)));
  }

  private static void rejectFormerVariable(Invocation invocation) {
    if (invocation.variable(FORMER_SERVER_VARIABLE).isPresent()) {
      throw new CliException(
          "the variable %s was renamed. Use %s".formatted(FORMER_SERVER_VARIABLE, SERVER_VARIABLE));
    }
  }

  private static Optional<Profile> profile(Invocation invocation) {
    return ProfileFile.of(invocation.environment().environment()).flatMap(ProfileFile::read);
  }

  /** The key of a profile is sent to the server of the profile only. */
  private static ServerSession session(Invocation invocation, Profile profile) {
    return session(invocation, profile.server(), key(invocation).orElse(profile.key()));
  }

  private static ServerSession at(Invocation invocation, String source, String url) {
    var address = ServerAddress.of(source, url);
    return session(
        invocation,
        address,
        key(invocation)
            .or(() -> profile(invocation).filter(of(address)).map(Profile::key))
            .orElseThrow(() -> keyRequired(address)));
  }

  private static Predicate<Profile> of(ServerAddress address) {
    return profile -> profile.server().equals(address);
  }

  private static CliException keyRequired(ServerAddress address) {
    return new CliException(
        ExitCode.KEY,
        "an API key is required. Set the environment variable %s, or run filmgate login --server %s"
            .formatted(KEY_VARIABLE, address.base()));
  }

  private static ServerSession session(
      Invocation invocation, ServerAddress address, ApiKeyText key) {
    return new ServerSession(
        new ApiClient(address, key, invocation.environment().environment()), () -> {});
  }

  /** The key of {@code --key} or {@code FILMGATE_KEY}. */
  public static Optional<ApiKeyText> key(Invocation invocation) {
    return invocation.option(CommandBuilder.KEY, KEY_VARIABLE).map(TargetResolver::keyText);
  }

  private static ApiKeyText keyText(String text) {
    return ApiKeyText.of(text.strip())
        .orElseThrow(
            () ->
                new CliException(
                    ExitCode.KEY,
                    "the API key contains a character that no key has. Check " + KEY_VARIABLE));
  }

  private CommandTarget directory(Invocation invocation) {
    var settings = invocation.settings();
    var key = key(invocation);
    return key.isEmpty()
        ? new OnDirectory(settings)
        : directories
            .find(settings)
            .<CommandTarget>map(address -> new OnServer(session(invocation, address, key.get())))
            .orElseGet(() -> new OnDirectory(settings));
  }

  private ServerSession serverOfDirectory(Invocation invocation) {
    return running(invocation)
        .orElseGet(
            () -> {
              var address = ServerAddress.of("", ServerAddress.DEFAULT);
              return session(
                  invocation, address, key(invocation).orElseThrow(() -> keyRequired(address)));
            });
  }

  /** A sign-in link, and what creates it. */
  public sealed interface LinkSource {
    /** A server creates a link with the permissions of its key. */
    record OfServer(ServerSession session) implements LinkSource {}

    /** The data directory of a server contains the token of a new link. */
    record OfDirectory(String base, String token) implements LinkSource {}
  }

  /**
   * What creates a sign-in link: a server with a key, or the data directory of one that runs.
   *
   * @throws CliException if no server runs
   */
  public LinkSource linkSource(Invocation invocation) {
    return named(invocation)
        .<LinkSource>map(LinkSource.OfServer::new)
        .orElseGet(() -> linkOfDirectory(invocation));
  }

  private LinkSource linkOfDirectory(Invocation invocation) {
    var settings = invocation.settings();
    var address =
        directories
            .find(settings)
            .orElseThrow(
                () ->
                    new CliException(
                        "no server runs on this data directory. Start one with filmgate serve, or"
                            + " name one with --server"));
    var key = key(invocation);
    if (key.isPresent()) {
      return new LinkSource.OfServer(session(invocation, address, key.get()));
    }
    var url = settings.http().publicUrl();
    var base = url.isEmpty() ? address.base().toString() : url;
    return new LinkSource.OfDirectory(base, directories.createSignInToken(settings));
  }

  /** The server that holds the data directory, with a key for this command if none is given. */
  public Optional<ServerSession> running(Invocation invocation) {
    var settings = invocation.settings();
    return directories
        .find(settings)
        .map(
            address ->
                key(invocation)
                    .map(key -> session(invocation, address, key))
                    .orElseGet(() -> withTemporaryKey(invocation, settings, address)));
  }

  private ServerSession withTemporaryKey(
      Invocation invocation, Settings settings, ServerAddress address) {
    var temporary = directories.createKey(settings);
    return new ServerSession(
        new ApiClient(address, temporary.key(), invocation.environment().environment()),
        () -> directories.revoke(settings, temporary.id()));
  }
}
