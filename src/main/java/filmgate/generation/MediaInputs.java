package filmgate.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The images, elements, and clips of a generation, in the caller's order.
 *
 * <p>{@code <<<image_N>>>} in a prompt refers to {@code images}, counted from 1.
 */
public record MediaInputs(List<Image> images, List<Element> elements, List<Clip> clips) {
  public static final MediaInputs NONE = new MediaInputs(List.of(), List.of(), List.of());

  public MediaInputs {
    images = List.copyOf(images);
    elements = List.copyOf(elements);
    clips = List.copyOf(clips);
  }

  /**
   * A file that the generation refers to.
   *
   * @param param the field that contains the address
   * @param address a URL, or {@code blob:} and a digest
   */
  public record Source(String param, String address, boolean isClip) {}

  /** Every file: the images, the images of elements, then the clips. */
  public List<Source> sources() {
    var sources = new ArrayList<Source>();
    addImages(images, sources);
    for (var element : elements) {
      switch (element) {
        case Element.Inline inline -> addImages(inline.images(), sources);
        case Element.Library _ -> {}
      }
    }
    for (var clip : clips) {
      sources.add(new Source(clip.param(), clip.source(), true));
    }
    return sources;
  }

  private static void addImages(List<Image> images, List<Source> sources) {
    for (var image : images) {
      sources.add(new Source(image.param(), image.source(), false));
    }
  }

  public Optional<Image> firstFrame() {
    return inRole(Image.Role.FIRST_FRAME);
  }

  public Optional<Image> lastFrame() {
    return inRole(Image.Role.LAST_FRAME);
  }

  public Optional<Clip> baseClip() {
    return isEmpty()
        ? Optional.empty()
        : clips.stream().filter(clip -> clip.use() == Clip.Use.BASE).findFirst();
  }

  private Optional<Image> inRole(Image.Role role) {
    return isEmpty()
        ? Optional.empty()
        : images.stream().filter(image -> image.role() == role).findFirst();
  }

  /** Whether the generation is made from text alone. */
  private boolean isEmpty() {
    return images.isEmpty() && elements.isEmpty() && clips.isEmpty();
  }

  MediaInputs mapSources(UnaryOperator<String> change) {
    if (isEmpty()) {
      return this;
    }
    return new MediaInputs(
        mapImages(images, change),
        elements.stream().map(element -> mapElement(element, change)).toList(),
        clips.stream()
            .map(
                clip ->
                    new Clip(
                        clip.param(), change.apply(clip.source()), clip.use(), clip.keepAudio()))
            .toList());
  }

  private static List<Image> mapImages(List<Image> images, UnaryOperator<String> change) {
    return images.stream()
        .map(image -> new Image(image.param(), change.apply(image.source()), image.role()))
        .toList();
  }

  private static Element mapElement(Element element, UnaryOperator<String> change) {
    return switch (element) {
      case Element.Library library -> library;
      case Element.Inline(var name, var description, var images) ->
          new Element.Inline(name, description, mapImages(images, change));
    };
  }
}
