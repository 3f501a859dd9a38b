package filmgate.render.art;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the shapes of an SVG file. Nothing but the given bytes is read. */
final class SvgReader {
  private static final LoaderContext CONTEXT =
      LoaderContext.builder()
          .externalResourcePolicy(ResourcePolicy.DENY_ALL)
          .documentLimits(new DocumentLimits(SvgRules.DEPTH_MAX, 5, SvgRecorder.SHAPES_MAX))
          .build();

  /** Kept, because a logger that is not referenced forgets its level. */
  private static final Logger LIBRARY = Logger.getLogger("com.github.weisj.jsvg");

  static {
    // What the library would log is thrown, with the name of the file.
    LIBRARY.setLevel(Level.OFF);
  }

  private SvgReader() {}

  /** The shapes of a file, in the order in which they are painted, at least one. */
  static List<SvgShape> read(String file, byte[] svg) throws ArtFileException {
    SvgRules.check(file, svg);
    var shapes = new ArrayList<SvgShape>();
    double size;
    try {
      var document = parse(svg);
      if (document == null) {
        throw new ArtFileException(file, "this is not a valid SVG file.");
      }
      var box = document.size();
      size = Math.max(box.getWidth(), box.getHeight());
      document.renderWithPlatform(
          NullPlatformSupport.INSTANCE, new SvgRecorder(shapes), new ViewBox(box));
    } catch (XMLStreamException | IllegalStateException | IllegalArgumentException e) {
      throw new ArtFileException(file, "this is not a valid SVG file: " + e.getMessage());
    }
    checkSizes(file, shapes, size);
    return shapes;
  }

  private static @Nullable SVGDocument parse(byte[] svg) throws XMLStreamException {
    return new SVGLoader()
        .load(
            () -> SvgRules.safeFactory().createXMLEventReader(new ByteArrayInputStream(svg)),
            null,
            CONTEXT);
  }

  private static void checkSizes(String file, List<SvgShape> shapes, double size)
      throws ArtFileException {
    if (shapes.isEmpty()) {
      throw new ArtFileException(file, "nothing is visible. Add a filled shape.");
    }
    for (var shape : shapes) {
      var bounds = shape.outline().getBounds2D();
      var far = Math.max(Math.abs(bounds.getCenterX()), Math.abs(bounds.getCenterY()));
      var reach = far + Math.max(bounds.getWidth(), bounds.getHeight());
      if (!(reach <= 4 * size && size <= 10_000)) {
        throw new ArtFileException(
            file, "a shape is far outside the `viewBox`, or the `viewBox` is larger than 10000.");
      }
    }
  }
}
