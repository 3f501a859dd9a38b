package filmgate.render.art;

import static java.util.Comparator.comparing;

import filmgate.render.draw.Drawing;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** All artwork: what is bundled, and what the operator adds or replaces. Safe for threads. */
public final class ArtCatalogue {
  private static final String BUNDLED_INDEX = "artwork.json";
  private static final Pattern COLOUR = Pattern.compile("#([0-9a-fA-F]{6})");

  private final Map<String, Source> sources;
  private final Map<String, String> similar = new HashMap<>();
  private final Map<String, Drawing> drawings = new ConcurrentHashMap<>();

  /** An artwork with the shapes of its file. */
  private record Source(Artwork artwork, ShapeReader reader) {}

  /** Reads the shapes of a file when they are needed. */
  private interface ShapeReader {
    Drawing read(Artwork artwork);
  }

  private ArtCatalogue(Map<String, Source> sources) {
    this.sources = Map.copyOf(sources);
    sources.values().stream()
        .map(Source::artwork)
        .sorted(comparing(Artwork::id))
        .forEach(artwork -> artwork.also().forEach(one -> similar.putIfAbsent(one, artwork.id())));
  }

  /** The artwork that is part of Filmgate. */
  public static ArtCatalogue bundled() {
    try {
      var index = JsonMapper.shared().readTree(resource(BUNDLED_INDEX));
      var sources = new HashMap<String, Source>();
      for (var entry : index.properties()) {
        var artwork = ArtworkJson.read(BUNDLED_INDEX, entry.getKey(), entry.getValue());
        sources.put(artwork.id(), new Source(artwork, ArtCatalogue::bundledDrawing));
      }
      return new ArtCatalogue(sources);
    } catch (ArtFileException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Drawing bundledDrawing(Artwork artwork) {
    var file = artwork.id() + ".svg";
    try {
      return ArtDrawings.of(artwork, SvgReader.read(file, resource(file)));
    } catch (ArtFileException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] resource(String name) {
    var path = "/filmgate/render/art/" + name;
    try (var in = ArtCatalogue.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + path + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A catalogue with more artwork; what has the id of another one replaces it. */
  ArtCatalogue with(Map<Artwork, Drawing> added) {
    var all = new HashMap<>(sources);
    added.forEach((artwork, drawing) -> all.put(artwork.id(), new Source(artwork, _ -> drawing)));
    return new ArtCatalogue(all);
  }

  /** The ids, sorted. */
  public Set<String> ids() {
    return new TreeSet<>(sources.keySet());
  }

  /** The artwork with this id, or else one that is drawn for similar subjects. */
  public Optional<Artwork> find(String id) {
    return source(id).map(Source::artwork);
  }

  private Optional<Source> source(String id) {
    var found = sources.containsKey(id) ? id : similar.getOrDefault(id, id);
    return Optional.ofNullable(sources.get(found));
  }

  /**
   * The figure of an artwork in its own colours.
   *
   * @param action the most visible thing that it does
   * @return empty if the id is unknown
   */
  public Optional<ArtFigure> figure(String id, Action action) {
    return source(id).map(source -> new ArtFigure(source.artwork(), drawing(source), action));
  }

  /**
   * The figure of a subject: the first of its actions that moves it, in the colour that it has.
   *
   * @return empty if no artwork has or resembles its kind
   */
  public Optional<ArtFigure> figure(Subject subject) {
    var action =
        subject.actions().stream()
            .filter(one -> Motion.of(one) != Motion.REST)
            .findFirst()
            .orElse(Action.STAND);
    return source(subject.kind())
        .map(source -> new ArtFigure(source.artwork(), drawing(source, subject), action));
  }

  private Drawing drawing(Source source, Subject subject) {
    var drawing = drawing(source);
    var colour = COLOUR.matcher(subject.traits().getOrDefault("colour", ""));
    return colour.matches()
        ? Recolouring.of(drawing, Integer.parseInt(colour.group(1), 16))
        : drawing;
  }

  private Drawing drawing(Source source) {
    return drawings.computeIfAbsent(
        source.artwork().id(), _ -> source.reader().read(source.artwork()));
  }
}
