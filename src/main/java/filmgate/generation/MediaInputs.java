package filmgate.generation;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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
    var elementImages =
        elements.stream()
            .flatMap(
                element ->
                    switch (element) {
                      case Element.Inline inline -> inline.images().stream();
                      case Element.Library _ -> Stream.<Image>of();
                    });
    var still =
        Stream.concat(images.stream(), elementImages)
            .map(image -> new Source(image.param(), image.source(), false));
    var moving = clips.stream().map(clip -> new Source(clip.param(), clip.source(), true));
    return Stream.concat(still, moving).toList();
  }

  public Optional<Image> firstFrame() {
    return inRole(Image.Role.FIRST_FRAME);
  }

  public Optional<Image> lastFrame() {
    return inRole(Image.Role.LAST_FRAME);
  }

  public Optional<Clip> baseClip() {
    return clips.stream().filter(clip -> clip.use() == Clip.Use.BASE).findFirst();
  }

  private Optional<Image> inRole(Image.Role role) {
    return images.stream().filter(image -> image.role() == role).findFirst();
  }

  MediaInputs mapSources(UnaryOperator<String> change) {
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
