package filmgate.catalogue.spec;

/**
 * Where a model takes the first and the last frame, so that a frame under the name of another
 * service can be mapped.
 */
public record FrameFields(FrameTarget first, FrameTarget last) {

  /** Where one image of a request belongs. */
  public sealed interface FrameTarget {
    String field();

    /** A field with one URL. */
    record OwnField(String field) implements FrameTarget {}

    /** A position of an array of URLs. */
    record ItemAt(String field, int index) implements FrameTarget {}

    /** An item of an array of images with roles. */
    record ItemWithRole(String field, String role) implements FrameTarget {}
  }

  /** Frames in fields of their own. */
  public static FrameFields ofFields(String first, String last) {
    return new FrameFields(new FrameTarget.OwnField(first), new FrameTarget.OwnField(last));
  }

  /** Frames as the first two items of an array of URLs. */
  public static FrameFields ofItems(String field) {
    return new FrameFields(new FrameTarget.ItemAt(field, 0), new FrameTarget.ItemAt(field, 1));
  }

  /** Frames as items with the roles {@code first_frame} and {@code last_frame}. */
  public static FrameFields ofRoles(String field) {
    return new FrameFields(
        new FrameTarget.ItemWithRole(field, "first_frame"),
        new FrameTarget.ItemWithRole(field, "last_frame"));
  }
}
