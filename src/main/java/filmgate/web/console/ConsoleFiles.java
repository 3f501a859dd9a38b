package filmgate.web.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * All files of one archive, in memory.
 *
 * @param index the page that starts the console
 * @param byName the other files, such as {@code assets/index-1a2b3c.js}
 */
record ConsoleFiles(ConsoleIndex index, Map<String, ConsoleFile> byName) {
  /** The directory of the files whose names change with their content. */
  private static final String ASSETS = "assets/";

  private static final String INDEX = "index.html";

  ConsoleFiles {
    byName = Map.copyOf(byName);
  }

  /**
   * Reads an archive.
   *
   * @throws IOException if it is damaged or has no index
   */
  static ConsoleFiles read(byte[] archive) throws IOException {
    var entries = entries(archive);
    var index = entries.remove(INDEX);
    if (index == null) {
      throw new ZipException("the archive has no " + INDEX);
    }
    var files = new HashMap<String, ConsoleFile>();
    for (var entry : entries.entrySet()) {
      if (!isCopy(entry.getKey(), entries)) {
        var copies = copies(entry.getKey(), entries);
        files.put(entry.getKey(), new ConsoleFile(entry.getKey(), entry.getValue(), copies));
      }
    }
    return new ConsoleFiles(new ConsoleIndex(new String(index, StandardCharsets.UTF_8)), files);
  }

  private static Map<String, byte[]> entries(byte[] archive) throws IOException {
    var entries = new HashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private static boolean isCopy(String name, Map<String, byte[]> entries) {
    for (var coding : ContentCoding.values()) {
      var ending = coding.ending();
      if (name.endsWith(ending)
          && entries.containsKey(name.substring(0, name.length() - ending.length()))) {
        return true;
      }
    }
    return false;
  }

  private static Map<ContentCoding, byte[]> copies(String name, Map<String, byte[]> entries) {
    var copies = new EnumMap<ContentCoding, byte[]>(ContentCoding.class);
    for (var coding : ContentCoding.values()) {
      Optional.ofNullable(entries.get(name + coding.ending()))
          .ifPresent(bytes -> copies.put(coding, bytes));
    }
    return copies;
  }

  /** Whether a file with this name always has the same content. */
  static boolean isImmutable(String name) {
    return name.startsWith(ASSETS);
  }

  /** The file of a path below {@code /console/}. */
  Optional<ConsoleFile> find(String path) {
    return Optional.ofNullable(byName.get(path));
  }

  /** These files, and the immutable ones of an earlier archive, which open pages still load. */
  ConsoleFiles withAssetsOf(ConsoleFiles earlier) {
    var all = new HashMap<String, ConsoleFile>();
    earlier.byName.forEach(
        (name, file) -> {
          if (isImmutable(name)) {
            all.put(name, file);
          }
        });
    all.putAll(byName);
    return new ConsoleFiles(index, all);
  }
}
