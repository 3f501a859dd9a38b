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
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * The {@code colr} box of the primary image of a HEIC or AVIF file. It goes before what the coded
 * image says, but libav does not pass it to the decoder.
 *
 * @param space the coefficients of YCbCr
 * @param range the range of the samples
 */
record HeifColours(int space, int range) {
  private static final int META_BYTES_MAX = 1 << 20;
  private static final int BOXES_MAX = 1 << 12;
  private static final int NCLX_BYTES = 11;

  private record Box(String name, ByteBuffer content) {
    /** The content of a box that begins with a version and flags. */
    private ByteBuffer withoutVersion() {
      return content.slice(4, content.limit() - 4);
    }
  }

  /** The colours of the file; empty if it declares none. */
  static Optional<HeifColours> read(Path file) throws IOException {
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
          return Optional.empty();
        }
        at += length;
      }
      return Optional.empty();
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      return Optional.empty(); // the boxes are damaged: libav judges the file
    }
  }

  private static Optional<HeifColours> ofMeta(RandomAccessFile in, long size) throws IOException {
    if (size < 12 || size > META_BYTES_MAX || size - 8 > in.length() - in.getFilePointer()) {
      return Optional.empty();
    }
    var meta = new byte[(int) size - 8];
    in.readFully(meta);
    var boxes = boxes(ByteBuffer.wrap(meta, 4, meta.length - 4).slice());
    var inside = contents(boxes, "iprp");
    var properties = contents(inside, "ipco");
    var primary = named(boxes, "pitm").map(HeifColours::number);
    for (var association : named(inside, "ipma").map(HeifColours::associations).orElse(List.of())) {
      if (primary.isPresent() && association.item() == primary.get()) {
        var own = association.properties().stream().filter(i -> i > 0 && i <= properties.size());
        var found = first(own.map(i -> properties.get(i - 1)).toList());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return first(properties);
  }

  private static Optional<HeifColours> first(List<Box> properties) {
    return properties.stream()
        .filter(box -> box.name().equals("colr") && box.content().limit() >= NCLX_BYTES)
        .map(Box::content)
        .filter(colours -> name(colours, 0).equals("nclx"))
        .findFirst()
        .map(
            colours ->
                new HeifColours(
                    colours.getShort(8) & 0xffff,
                    colours.get(10) < 0 ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG));
  }

  private record Association(int item, List<Integer> properties) {}

  private static List<Association> associations(Box box) {
    var content = box.withoutVersion();
    var isLong = box.content().get(0) > 0;
    var isWide = (box.content().get(3) & 1) != 0;
    var found = new ArrayList<Association>();
    var count = content.getInt();
    for (var i = 0; i < count && content.hasRemaining(); i++) {
      var item = isLong ? content.getInt() : content.getShort() & 0xffff;
      var properties = new ArrayList<Integer>();
      for (var left = content.get() & 0xff; left > 0; left--) {
        properties.add(isWide ? content.getShort() & 0x7fff : content.get() & 0x7f);
      }
      found.add(new Association(item, properties));
    }
    return found;
  }

  private static int number(Box box) {
    var content = box.withoutVersion();
    return box.content().get(0) > 0 ? content.getInt() : content.getShort() & 0xffff;
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

  /** Gives a decoded image these colours. */
  void applyTo(AVFrame frame) {
    if (space != AVCOL_SPC_UNSPECIFIED) {
      frame.colorspace(space);
    }
    frame.color_range(range);
  }
}
