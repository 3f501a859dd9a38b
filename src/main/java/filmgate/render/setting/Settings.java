package filmgate.render.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** All settings by id: the built-in ones, and those of a directory of the operator. */
public final class Settings {
  private static final String FOLDER = "/filmgate/render/settings/";
  private static final String INDEX = "index.txt";
  private static final String SUFFIX = ".json";

  private final Map<String, Supplier<Setting>> byId;
  private final Map<String, Setting> parsed = new ConcurrentHashMap<>();

  private Settings(Map<String, Supplier<Setting>> byId) {
    this.byId = byId;
  }

  /**
   * The built-in settings. Each file is read when its setting is found.
   *
   * @param plates the ids of the plates that exist
   */
  public static Settings read(Collection<String> plates) {
    var byId = new TreeMap<String, Supplier<Setting>>();
    resource(INDEX)
        .lines()
        .filter(id -> !id.isBlank())
        .forEach(id -> byId.put(id, () -> builtIn(id, plates)));
    return new Settings(byId);
  }

  private static Setting builtIn(String id, Collection<String> plates) {
    return SettingFile.parse(id + SUFFIX, resource(id + SUFFIX), plates);
  }

  /**
   * These settings and those of the files {@code ID.json} in a directory, which replace built-in
   * ones with the same id.
   *
   * @throws InvalidSettingException if a file is not a valid setting; the message names the file
   *     and the field
   * @throws UncheckedIOException if the directory or a file cannot be read
   */
  public Settings with(Path directory, Collection<String> plates) {
    var all = new TreeMap<>(byId);
    try (var files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
      for (var file : files) {
        var setting = SettingFile.parse(file.toString(), Files.readString(file), plates);
        all.put(setting.id(), () -> setting);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the settings in " + directory, e);
    }
    return new Settings(all);
  }

  public Optional<Setting> find(String id) {
    var source = byId.get(id);
    return source == null
        ? Optional.empty()
        : Optional.of(parsed.computeIfAbsent(id, _ -> source.get()));
  }

  /** All ids in alphabetical order. */
  public Set<String> ids() {
    return Collections.unmodifiableSet(byId.keySet());
  }

  private static String resource(String name) {
    try (var in = Settings.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new InvalidSettingException(name, "", "does not exist");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
