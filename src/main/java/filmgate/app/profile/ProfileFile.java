package filmgate.app.profile;

import filmgate.app.cli.command.CliException;
import filmgate.app.remote.ApiKeyText;
import filmgate.app.remote.ServerAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of the profile: {@code filmgate/profile.json} in {@code XDG_CONFIG_HOME}, or else in
 * {@code ~/.config}. Only its owner may read it, since it contains a key.
 */
public final class ProfileFile {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String SERVER = "server";
  private static final String KEY = "key";

  private final Path file;

  private ProfileFile(Path file) {
    this.file = file;
  }

  /** The file of the user with this environment; empty without a home directory. */
  public static Optional<ProfileFile> of(Map<String, String> environment) {
    return folder(environment)
        .map(folder -> new ProfileFile(folder.resolve("filmgate").resolve("profile.json")));
  }

  private static Optional<Path> folder(Map<String, String> environment) {
    return absolute(environment, "XDG_CONFIG_HOME")
        .or(() -> absolute(environment, "HOME").map(home -> home.resolve(".config")));
  }

  private static Optional<Path> absolute(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(text -> !text.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }

  public Path path() {
    return file;
  }

  /**
   * The profile; empty if there is none.
   *
   * @throws CliException if the file cannot be read or is not a profile
   */
  public Optional<Profile> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      var json = MAPPER.readTree(Files.readAllBytes(file));
      var key = ApiKeyText.of(json.path(KEY).asString("")).filter(one -> !one.secret().isEmpty());
      var server = ServerAddress.of(file.toString(), json.path(SERVER).asString(""));
      return Optional.of(new Profile(server, key.orElseThrow(() -> new CliException(invalid()))));
    } catch (IOException e) {
      throw new CliException("cannot read %s. Check its permissions".formatted(file), e);
    } catch (JacksonException e) {
      throw new CliException(invalid(), e);
    }
  }

  private String invalid() {
    return "%s is not a profile. Run filmgate login again, or delete the file".formatted(file);
  }

  /** Replaces the profile. */
  public void write(Profile profile) {
    var json =
        MAPPER
            .createObjectNode()
            .put(SERVER, profile.server().base())
            .put(KEY, profile.key().secret());
    try {
      var folder = Objects.requireNonNull(file.getParent());
      Files.createDirectories(folder);
      var draft = createForOwner(folder);
      Files.writeString(draft, json.toPrettyString() + "\n");
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CliException("cannot write %s. Check its permissions".formatted(file), e);
    }
  }

  private static Path createForOwner(Path folder) throws IOException {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Files.createTempFile(
            folder,
            "profile",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : Files.createTempFile(folder, "profile", ".new");
  }

  /** Deletes the profile, and returns whether there was one. */
  public boolean delete() {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new CliException("cannot delete %s. Check its permissions".formatted(file), e);
    }
  }
}
