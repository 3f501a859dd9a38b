package filmgate.media.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * What the boxes of a HEIC or AVIF file say of its images, and libav does not pass on.
 *
 * @param primary the number of the image to show, 0 if unknown
 * @param alpha the number of the image with its opacity, 0 if it has none
 * @param colours its {@code colr} box, which goes before what the coded image says
 */
record HeifItems(int primary, int alpha, Optional<Colours> colours) {
  /** No boxes, as in files of other formats. */
  static final HeifItems NONE = new HeifItems(0, 0, Optional.empty());

  private static final Set<String> ALPHA =
      Set.of("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", "urn:mpeg:hevc:2015:auxid:1");
  private static final int META_BYTES_MAX = 1 << 20;
  private static final int BOXES_MAX = 1 << 12;
  private static final int NCLX_BYTES = 11;

  /**
   * The colours of an image.
   *
   * @param space the coefficients of YCbCr
   * @param range the range of the samples
   */
  record Colours(int space, int range) {
    /** Gives a decoded image these colours. */
    void applyTo(AVFrame frame) {
      if (space != AVCOL_SPC_UNSPECIFIED) {
        frame.colorspace(space);
      }
      frame.color_range(range);
    }
  }

  private record Box(String name, ByteBuffer content) {
    /** The content of a box that begins with a version and flags. */
    private ByteBuffer withoutVersion() {
      return content.slice(4, content.limit() - 4);
    }
  }

  static HeifItems read(Path file) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      var header = new byte[8];
      long at = 0;
      for (var i = 0; i < BOXES_MAX && at + 16 <= in.length(); i++) {
        in.seek(at);
        in.readFully(header);
        var size = ByteBuffer.wrap(header).getInt() & 0xffff_ffffL;
        if (new String(header, 4, 4, ISO_8859_1).equals("meta")) {
          return ofMeta(in, size);
        }
        var length = size == 1 ? in.readLong() : size;
        if (length < 8 || length > in.length() - at) {
          return NONE;
        }
        at += length;
      }
      return NONE;
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      return NONE; // the boxes are damaged: libav judges the file
    }
  }

  private static HeifItems ofMeta(RandomAccessFile in, long size) throws IOException {
    if (size < 12 || size > META_BYTES_MAX || size - 8 > in.length() - in.getFilePointer()) {
      return NONE;
    }
    var meta = new byte[(int) size - 8];
    in.readFully(meta);
    var boxes = boxes(ByteBuffer.wrap(meta, 4, meta.length - 4).slice());
    var inside = contents(boxes, "iprp");
    var all = contents(inside, "ipco");
    var own = properties(named(inside, "ipma"), all);
    var primary = named(boxes, "pitm").map(HeifItems::number).orElse(0);
    var colours = colours(own.getOrDefault(primary, List.of()));
    var alpha =
        auxiliaries(boxes, primary).stream()
            .filter(item -> own.getOrDefault(item, List.of()).stream().anyMatch(HeifItems::isAlpha))
            .findFirst();
    return new HeifItems(primary, alpha.orElse(0), colours.isPresent() ? colours : colours(all));
  }

  private static boolean isAlpha(Box box) {
    if (!box.name().equals("auxC")) {
      return false;
    }
    var type = box.withoutVersion();
    var text = new StringBuilder();
    for (var next = type.get(); next != 0; next = type.get()) {
      text.append((char) next);
    }
    return ALPHA.contains(text.toString());
  }

  /** The images that belong to the primary one and are not shown themselves. */
  private static List<Integer> auxiliaries(List<Box> boxes, int primary) {
    var found = new ArrayList<Integer>();
    var references = named(boxes, "iref");
    if (references.isEmpty()) {
      return found;
    }
    var isLong = references.get().content().get(0) > 0;
    for (var box : boxes(references.get().withoutVersion())) {
      var content = box.content();
      var from = item(content, isLong);
      for (var left = content.getShort() & 0xffff; left > 0; left--) {
        if (item(content, isLong) == primary && box.name().equals("auxl")) {
          found.add(from);
        }
      }
    }
    return found;
  }

  private static int item(ByteBuffer content, boolean isLong) {
    return isLong ? content.getInt() : content.getShort() & 0xffff;
  }

  private static Optional<Colours> colours(List<Box> properties) {
    return properties.stream()
        .filter(box -> box.name().equals("colr") && box.content().limit() >= NCLX_BYTES)
        .map(Box::content)
        .filter(colours -> name(colours, 0).equals("nclx"))
        .findFirst()
        .map(
            colours ->
                new Colours(
                    colours.getShort(8) & 0xffff,
                    colours.get(10) < 0 ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG));
  }

  /** The properties of each image. */
  private static Map<Integer, List<Box>> properties(Optional<Box> associations, List<Box> all) {
    var found = new HashMap<Integer, List<Box>>();
    if (associations.isEmpty()) {
      return found;
    }
    var content = associations.get().withoutVersion();
    var isLong = associations.get().content().get(0) > 0;
    var isWide = (associations.get().content().get(3) & 1) != 0;
    var count = content.getInt();
    for (var i = 0; i < count && content.hasRemaining(); i++) {
      var own = found.computeIfAbsent(item(content, isLong), _ -> new ArrayList<>());
      for (var left = content.get() & 0xff; left > 0; left--) {
        var index = isWide ? content.getShort() & 0x7fff : content.get() & 0x7f;
        if (index > 0 && index <= all.size()) {
          own.add(all.get(index - 1));
        }
      }
    }
    return found;
  }

  private static int number(Box box) {
    var content = box.withoutVersion();
    return item(content, box.content().get(0) > 0);
  }

  private static List<Box> contents(List<Box> boxes, String name) {
    return named(boxes, name).map(box -> boxes(box.content())).orElse(List.of());
  }

  private static Optional<Box> named(List<Box> boxes, String name) {
    return boxes.stream().filter(box -> box.name().equals(name)).findFirst();
  }

  private static List<Box> boxes(ByteBuffer bytes) {
    var boxes = new ArrayList<Box>();
    var at = 0;
    while (at + 8 <= bytes.limit() && boxes.size() < BOXES_MAX) {
      var size = bytes.getInt(at);
      if (size < 8 || size > bytes.limit() - at) {
        break;
      }
      boxes.add(new Box(name(bytes, at + 4), bytes.slice(at + 8, size - 8)));
      at += size;
    }
    return boxes;
  }

  private static String name(ByteBuffer bytes, int at) {
    var name = new byte[4];
    bytes.get(at, name);
    return new String(name, ISO_8859_1);
  }
}
