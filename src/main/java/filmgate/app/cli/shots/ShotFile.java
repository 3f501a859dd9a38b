package filmgate.app.cli.shots;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.app.cli.command.CliException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file with the shots of a video: an array in YAML or JSON, or text with a shot on each line.
 *
 * @param name the name for messages
 */
public record ShotFile(String name, String text) {
  private static final int BYTES_MAX = 1 << 20;

  /** The first line of an array. An object begins like one, so that it is rejected as one. */
  private static final Pattern ARRAY =
      Pattern.compile("\\[\\s*(?:[{\"'\\]]|$)|-(?:\\s|$)|---(?:\\s|$)|\\{");

  private static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".json");

  /** The text without a byte order mark. */
  public ShotFile {
    text = text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /**
   * Reads a file.
   *
   * @throws CliException if it is not a file with text in UTF-8
   */
  public static ShotFile read(Path file) {
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(BYTES_MAX + 1);
      if (bytes.length > BYTES_MAX) {
        throw new CliException("--shots: %s is larger than 1 MiB".formatted(file));
      }
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new ShotFile(file.toString(), text);
    } catch (CharacterCodingException cause) {
      throw new CliException("--shots: %s is not text in UTF-8".formatted(file), cause);
    } catch (IOException cause) {
      throw new CliException("--shots: cannot read %s".formatted(file), cause);
    }
  }

  /**
   * The shots in sequence, at least one.
   *
   * @throws CliException with every violation and its line
   */
  List<FileShot> shots() {
    var problems = new ArrayList<String>();
    var shots = isArray() ? new ShotArray(this, problems).read() : lines(problems);
    if (!problems.isEmpty()) {
      throw CliException.of(problems);
    }
    if (shots.isEmpty()) {
      throw new CliException("%s contains no shot".formatted(name));
    }
    return shots;
  }

  private boolean isArray() {
    var lower = name.toLowerCase(Locale.ROOT);
    return SUFFIXES.stream().anyMatch(lower::endsWith) || beginsLikeArray();
  }

  private boolean beginsLikeArray() {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .findFirst()
        .filter(line -> ARRAY.matcher(line).lookingAt())
        .isPresent();
  }

  private List<FileShot> lines(List<String> problems) {
    var number = 0;
    var shots = new ArrayList<FileShot>();
    for (var line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        shot(number, line, problems).forEach(shots::add);
      }
    }
    return shots;
  }

  /** The shot of a line of text. */
  Stream<FileShot> shot(int number, String line, List<String> problems) {
    return ShotLine.read(line).shot(number, problem -> problems.add(at(number) + problem));
  }

  /** The beginning of a message about a line. */
  String at(int line) {
    return "%s, line %d: ".formatted(name, line);
  }
}
