package filmgate.config;

import filmgate.channel.ChannelCheck;
import filmgate.channel.ChannelCheck.CheckResult;
import filmgate.channel.ValueSource;
import filmgate.channel.YamlChannels.ParsedChannels;
import filmgate.text.Language;
import filmgate.text.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The unchecked channels of the YAML file.
 *
 * @param name the path of the file; empty without a file
 * @param source where references are read
 */
public record ChannelFile(String name, ParsedChannels parsed, ValueSource source) {
  /** No file. */
  static final ChannelFile NONE =
      new ChannelFile("", ParsedChannels.NONE, FileValueSource.nothing());

  /** Whether the file has no channel. */
  public boolean isEmpty() {
    return parsed.channels().isArray() && parsed.channels().isEmpty();
  }

  public CheckResult check(ChannelCheck check) {
    return check.file(parsed.channels(), source);
  }

  /** Every problem with its line, {@code filmgate.yaml line 3: …}; none if all are valid. */
  public List<String> problems(ChannelCheck check) {
    var repeated = parsed.repeated().stream().map(path -> at(path, path + " is set twice"));
    var recursive =
        parsed.recursive().stream()
            .map(path -> at(path, path + " is an alias of a value that contains it"));
    return Stream.of(repeated, recursive, invalid(check).map(this::sentence))
        .flatMap(problems -> problems)
        .toList();
  }

  private Stream<Problem> invalid(ChannelCheck check) {
    return switch (check(check)) {
      case ChannelCheck.ValidChannels _ -> Stream.of();
      case ChannelCheck.InvalidChannels(var problems) -> problems.stream();
    };
  }

  private String sentence(Problem problem) {
    return at(problem.param(), problem.message(Language.EN));
  }

  private String at(String path, String sentence) {
    return "%s line %d: %s".formatted(name, parsed.line(path), sentence);
  }

  /** Without the channels, which contain secrets. */
  @Override
  public String toString() {
    return Optional.of(name)
        .filter(one -> !one.isEmpty())
        .map("ChannelFile[%s]"::formatted)
        .orElse("ChannelFile[none]");
  }
}
