package filmgate.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The pictures, elements and clips of a generation, in the caller's order.
 *
 * <p>{@code <<<image_N>>>} in a prompt counts {@code pictures} from 1.
 */
public record Media(List<Picture> pictures, List<Element> elements, List<Clip> clips) {
  public static final Media NONE = new Media(List.of(), List.of(), List.of());

  public Media {
    pictures = List.copyOf(pictures);
    elements = List.copyOf(elements);
    clips = List.copyOf(clips);
  }

  public Optional<Picture> firstFrame() {
    return inRole(Picture.Role.FIRST_FRAME);
  }

  public Optional<Picture> lastFrame() {
    return inRole(Picture.Role.LAST_FRAME);
  }

  public Optional<Clip> baseClip() {
    return clips.stream().filter(clip -> clip.use() == Clip.Use.BASE).findFirst();
  }

  private Optional<Picture> inRole(Picture.Role role) {
    return pictures.stream().filter(picture -> picture.role() == role).findFirst();
  }

  Media mapSources(UnaryOperator<String> change) {
    return new Media(
        mapPictures(pictures, change),
        elements.stream().map(element -> mapElement(element, change)).toList(),
        clips.stream()
            .map(
                clip ->
                    new Clip(
                        clip.param(), change.apply(clip.source()), clip.use(), clip.keepSound()))
            .toList());
  }

  private static List<Picture> mapPictures(List<Picture> pictures, UnaryOperator<String> change) {
    return pictures.stream()
        .map(
            picture -> new Picture(picture.param(), change.apply(picture.source()), picture.role()))
        .toList();
  }

  private static Element mapElement(Element element, UnaryOperator<String> change) {
    return switch (element) {
      case Element.Library library -> library;
      case Element.Inline(var name, var description, var pictures) ->
          new Element.Inline(name, description, mapPictures(pictures, change));
    };
  }
}
