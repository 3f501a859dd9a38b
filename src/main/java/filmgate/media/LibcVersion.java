package filmgate.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The C library that this process runs on, read from the file that is mapped into it: a foreign
 * call would delay every start by about a tenth of a second.
 */
final class LibcVersion {
  private static final Path MAPPED = Path.of("/proc/self/maps");
  private static final Pattern GLIBC = Pattern.compile("/\\S*/libc(\\.so\\.6|-2\\.\\d+\\.so)$");
  private static final Pattern MUSL = Pattern.compile("/\\S*ld-musl-\\S*$");
  private static final String MARK = "GNU C Library";
  private static final Pattern VERSION = Pattern.compile("release version (\\d+\\.\\d+)");

  private LibcVersion() {}

  /** glibc's version; an empty string for another library; empty if it is not known. */
  static Optional<String> glibc() {
    try (var lines = Files.lines(MAPPED, ISO_8859_1)) {
      var mapped = lines.toList();
      var library = mapped.stream().flatMap(line -> found(GLIBC, line)).findFirst();
      if (library.isPresent()) {
        return version(Files.readString(Path.of(library.get()), ISO_8859_1));
      }
      return mapped.stream().anyMatch(line -> MUSL.matcher(line).find())
          ? Optional.of("")
          : Optional.empty();
    } catch (IOException | RuntimeException _) {
      return Optional.empty();
    }
  }

  /** The version in the text of a glibc file. */
  static Optional<String> version(String file) {
    var at = file.indexOf(MARK);
    if (at < 0) {
      return Optional.empty();
    }
    var version = VERSION.matcher(file.substring(at, Math.min(file.length(), at + 200)));
    return version.find() ? Optional.of(version.group(1)) : Optional.empty();
  }

  private static Stream<String> found(Pattern pattern, String line) {
    var match = pattern.matcher(line);
    return match.find() ? Stream.of(match.group()) : Stream.of();
  }
}
