package filmgate.render.art;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Checks that an SVG file is a plain drawing: shapes, groups, and gradients. Such a file cannot
 * refer to another file or address, run a program, or grow without bound when it is drawn.
 */
final class SvgRules {
  static final int BYTES_MAX = 256 << 10;
  static final int DEPTH_MAX = 32;
  static final int USES_MAX = 64;
  private static final int ELEMENTS_MAX = 2_000;
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath",
          "title",
          "desc");
  private static final Pattern EXTERNAL_URL =
      Pattern.compile("url\\(\\s*[\"']?\\s*(?!#)|@import|\\\\", Pattern.CASE_INSENSITIVE);

  private final String file;
  private int elements;
  private int uses;
  private int depth;

  private SvgRules(String file) {
    this.file = file;
  }

  /** A factory of readers that resolve no entity and load no other file. */
  static XMLInputFactory safeFactory() {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /** Throws if the file is not a plain drawing. */
  static void check(String file, byte[] svg) throws ArtFileException {
    if (svg.length > BYTES_MAX) {
      throw new ArtFileException(file, "an SVG file must be at most 256 KiB. Simplify its paths.");
    }
    var rules = new SvgRules(file);
    try {
      var reader = safeFactory().createXMLStreamReader(new ByteArrayInputStream(svg));
      while (reader.hasNext()) {
        rules.accept(reader, reader.next());
      }
    } catch (XMLStreamException e) {
      var line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      throw new ArtFileException(file, Math.max(1, line), "this is not well-formed XML.");
    }
  }

  private void accept(XMLStreamReader reader, int event) throws ArtFileException {
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw refused(reader, "a document type and entities are not allowed. Remove them.");
      case XMLStreamConstants.PROCESSING_INSTRUCTION ->
          throw refused(reader, "processing instructions are not allowed. Remove them.");
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> depth--;
      default -> {}
    }
  }

  private void start(XMLStreamReader reader) throws ArtFileException {
    var name = reader.getLocalName();
    if (!NAMESPACE.equals(reader.getNamespaceURI()) || !ELEMENTS.contains(name)) {
      throw refused(
          reader,
          "the element `%s` is not allowed. Use shapes, groups, and gradients, and save it as plain SVG."
              .formatted(name));
    }
    if (depth == 0 && !name.equals("svg")) {
      throw refused(reader, "the first element must be `svg`.");
    }
    elements++;
    depth++;
    uses += name.equals("use") ? 1 : 0;
    if (elements > ELEMENTS_MAX || depth > DEPTH_MAX || uses > USES_MAX) {
      throw refused(
          reader,
          "an SVG file can have at most %d elements, %d levels, and %d `use` elements."
              .formatted(ELEMENTS_MAX, DEPTH_MAX, USES_MAX));
    }
    for (var i = 0; i < reader.getAttributeCount(); i++) {
      attribute(reader, reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
  }

  private void attribute(XMLStreamReader reader, String name, String value)
      throws ArtFileException {
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("on") || lower.equals("base")) {
      throw refused(reader, "the attribute `%s` is not allowed. Remove it.".formatted(name));
    }
    if ((lower.equals("href") && !value.strip().startsWith("#"))
        || EXTERNAL_URL.matcher(value).find()) {
      throw refused(
          reader,
          "`%s` refers to something outside the file. Only `#id` is allowed.".formatted(name));
    }
    if (lower.contains("dasharray") || value.contains("dasharray")) {
      throw refused(reader, "dashed lines are not allowed. Convert them to paths.");
    }
  }

  private ArtFileException refused(XMLStreamReader reader, String problem) {
    return new ArtFileException(file, Math.max(1, reader.getLocation().getLineNumber()), problem);
  }
}
