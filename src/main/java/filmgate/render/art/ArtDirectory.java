package filmgate.render.art;

import filmgate.render.draw.Drawing;
import filmgate.render.prompt.noun.Drawable;
import filmgate.render.prompt.noun.InvalidNounsException;
import filmgate.render.prompt.noun.NounFile;
import filmgate.render.prompt.noun.NounTable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an operator adds to the local renderer: {@code art/ID.svg} with {@code art/ID.json}, lists
 * of nouns in {@code lexicon/*.txt}, and {@code settings/ID.json}. All files are checked when the
 * directory is read.
 *
 * @param artwork the bundled artwork and that of the directory
 * @param nouns the bundled nouns and those of the directory
 * @param settings the directory of the settings, if there is one
 */
public record ArtDirectory(ArtCatalogue artwork, NounTable nouns, Optional<Path> settings) {
  private static final int FILES_MAX = 2_000;
  private static final int JSON_BYTES_MAX = 64 << 10;
  private static final int LIST_BYTES_MAX = 1 << 20;
  private static final Set<String> PARTS = Set.of("art", "lexicon", "settings");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** What is bundled, without a directory. */
  public static ArtDirectory bundled() {
    return new ArtDirectory(ArtCatalogue.bundled(), NounTable.bundled(), Optional.empty());
  }

  /**
   * Reads a directory.
   *
   * @param subjects the ids of the subjects that rigs draw
   * @param settings the ids of the bundled settings
   * @throws ArtFileException if a file is not valid; the message names the file, and the line of a
   *     text
   */
  public static ArtDirectory read(Path directory, Set<String> subjects, Set<String> settings)
      throws ArtFileException {
    if (!Files.isDirectory(directory)) {
      throw new ArtFileException(directory.toString(), "this is not a directory.");
    }
    var reader = new Reader(directory);
    reader.checkParts();
    var artwork = ArtCatalogue.bundled().with(reader.artwork());
    var known = new HashSet<>(settings);
    var settingFiles = directory.resolve("settings");
    reader.files("settings", ".json").forEach(file -> known.add(stem(file)));
    var kinds = new HashSet<>(subjects);
    kinds.addAll(artwork.ids());
    var nouns = NounTable.bundled().with(reader.nouns(target -> isKnown(target, kinds, known)));
    return new ArtDirectory(
        artwork,
        nouns,
        Files.isDirectory(settingFiles) ? Optional.of(settingFiles) : Optional.empty());
  }

  private static boolean isKnown(Drawable target, Set<String> kinds, Set<String> settings) {
    return switch (target.meaning()) {
      case SUBJECT -> kinds.contains(target.kind());
      case SETTING -> settings.contains(target.kind());
    };
  }

  private static String stem(Path file) {
    var name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** Reads the files of one directory. */
  private record Reader(Path directory) {
    /** A directory with a wrong name would be ignored silently. */
    void checkParts() throws ArtFileException {
      for (var entry : list(directory)) {
        var name = entry.getFileName().toString();
        if (Files.isDirectory(entry) && !name.startsWith(".") && !PARTS.contains(name)) {
          throw new ArtFileException(
              name, "a directory must be named `art`, `lexicon`, or `settings`.");
        }
      }
    }

    Map<Artwork, Drawing> artwork() throws ArtFileException {
      var drawings = new HashMap<Artwork, Drawing>();
      for (var file : files("art", ".svg", ".json")) {
        var id = stem(file);
        var svg = file.resolveSibling(id + ".svg");
        if (!ID.matcher(id).matches()) {
          throw new ArtFileException(
              name(file),
              "an id can have lower-case letters, digits, and hyphens. Rename the file.");
        }
        if (!Files.isRegularFile(svg)) {
          throw new ArtFileException(name(file), "there is no `%s.svg` beside it.".formatted(id));
        }
        if (file.equals(svg)) {
          var artwork = description(svg, id);
          var shapes = SvgReader.read(name(svg), bytes(svg, SvgRules.BYTES_MAX));
          drawings.put(artwork, ArtDrawings.of(artwork, shapes));
        }
      }
      return drawings;
    }

    private Artwork description(Path svg, String id) throws ArtFileException {
      var file = svg.resolveSibling(id + ".json");
      if (!Files.isRegularFile(file)) {
        throw new ArtFileException(
            name(svg), "there is no `%s.json` beside it. Add one with `height`.".formatted(id));
      }
      return ArtworkJson.read(name(file), id, json(file));
    }

    private JsonNode json(Path file) throws ArtFileException {
      try {
        return MAPPER.readTree(bytes(file, JSON_BYTES_MAX));
      } catch (JacksonException e) {
        var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        throw new ArtFileException(name(file), Math.max(1, line), "this is not valid JSON.");
      }
    }

    Map<String, Drawable> nouns(Predicate<Drawable> known) throws ArtFileException {
      var nouns = new HashMap<String, Drawable>();
      for (var file : files("lexicon", ".txt")) {
        try {
          nouns.putAll(NounFile.parse(name(file), text(file), known));
        } catch (InvalidNounsException e) {
          throw new ArtFileException(name(file), e.line(), e.problem());
        }
      }
      return nouns;
    }

    private String text(Path file) throws ArtFileException {
      try {
        var bytes = ByteBuffer.wrap(bytes(file, LIST_BYTES_MAX));
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      } catch (CharacterCodingException e) {
        throw new ArtFileException(name(file), "this is not UTF-8 text.");
      }
    }

    /** The files of a part, sorted, without hidden ones; every name must end as listed. */
    List<Path> files(String part, String... suffixes) throws ArtFileException {
      var path = directory.resolve(part);
      if (!Files.isDirectory(path)) {
        return List.of();
      }
      var files =
          list(path).stream()
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .toList();
      if (files.size() > FILES_MAX) {
        throw new ArtFileException(part, "there can be at most " + FILES_MAX + " files.");
      }
      for (var file : files) {
        var name = file.getFileName().toString();
        if (!Files.isRegularFile(file) || Stream.of(suffixes).noneMatch(name::endsWith)) {
          throw new ArtFileException(
              name(file),
              "only files that end with %s are allowed.".formatted(String.join(" or ", suffixes)));
        }
      }
      return files;
    }

    private List<Path> list(Path path) throws ArtFileException {
      try (var files = Files.list(path)) {
        return files.sorted().toList();
      } catch (IOException e) {
        throw new ArtFileException(name(path), "the directory cannot be read: " + e.getMessage());
      }
    }

    private byte[] bytes(Path file, int max) throws ArtFileException {
      try (var in = Files.newInputStream(file)) {
        var bytes = in.readNBytes(max + 1);
        if (bytes.length > max) {
          throw new ArtFileException(
              name(file), "the file must be at most %d KiB.".formatted(max >> 10));
        }
        return bytes;
      } catch (IOException e) {
        throw new ArtFileException(name(file), "the file cannot be read: " + e.getMessage());
      }
    }

    /** The name of a file in messages, with {@code /} on every machine. */
    private String name(Path file) {
      return directory.relativize(file).toString().replace('\\', '/');
    }
  }
}
