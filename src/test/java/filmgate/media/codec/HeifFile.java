package filmgate.media.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes HEIC and AVIF files box by box, as ISO 23008-12 defines them: a single image, or a grid of
 * tiles, with an Exif item and any properties.
 *
 * @param coding {@code hvc1} or {@code av01}
 * @param configuration the box with the decoder's configuration
 * @param tiles the coded images: one, or four in two rows
 * @param tileWidth of each coded image; {@code tileHeight} is its height
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HeifFile(
    String coding, byte[] configuration, List<byte[]> tiles, int tileWidth, int tileHeight) {
  private static final int EXIF = 9;
  private static final int GRID = 10;

  /** Takes coded images from MP4 files with one frame each. */
  static HeifFile ofClips(List<Path> clips, int width, int height) throws Exception {
    var samples = new ArrayList<byte[]>();
    for (var clip : clips) {
      samples.add(content(Files.readAllBytes(clip), "mdat"));
    }
    var first = Files.readAllBytes(clips.getFirst());
    var isHevc = indexOf(first, "hvcC") > 0;
    var name = isHevc ? "hvcC" : "av1C";
    var configuration = box(name, content(first, name));
    return new HeifFile(isHevc ? "hvc1" : "av01", configuration, samples, width, height);
  }

  private static byte[] content(byte[] file, String name) {
    var at = indexOf(file, name);
    var size = ByteBuffer.wrap(file).getInt(at - 4);
    return Arrays.copyOfRange(file, at + 4, at - 4 + size);
  }

  private static int indexOf(byte[] file, String name) {
    return new String(file, ISO_8859_1).indexOf(name);
  }

  /** The file, with property boxes such as {@code irot} of the whole image. */
  byte[] write(List<byte[]> properties, byte[] tiff) {
    var brand = coding.equals("hvc1") ? "heic" : "avif";
    var type = box("ftyp", ascii(brand), number(0), ascii("mif1" + brand + "miaf"));
    var meta = meta(properties, tiff, 0);
    meta = meta(properties, tiff, type.length + meta.length + 8);
    var data = new ArrayList<>(tiles);
    data.add(exif(tiff));
    return joined(type, meta, box("mdat", data.toArray(byte[][]::new)));
  }

  private boolean isGrid() {
    return tiles.size() > 1;
  }

  private byte[] meta(List<byte[]> properties, byte[] tiff, int dataStart) {
    var primary = isGrid() ? GRID : 1;
    var parts = new ArrayList<byte[]>();
    parts.add(full("hdlr", number(0), ascii("pict"), new byte[13]));
    parts.add(full("pitm", bytes(0, primary)));
    parts.add(items());
    parts.add(references(primary));
    parts.add(properties(properties, primary));
    var side = bytes(0, 0, 1, 1, tileWidth >> 7, 2 * tileWidth, tileHeight >> 7);
    parts.add(box("idat", side, bytes(2 * tileHeight)));
    parts.add(locations(tiff, dataStart));
    return full("meta", parts.toArray(byte[][]::new));
  }

  private byte[] items() {
    var entries = new ArrayList<byte[]>();
    for (var i = 1; i <= tiles.size(); i++) {
      entries.add(item(i, coding));
    }
    entries.add(item(EXIF, "Exif"));
    if (isGrid()) {
      entries.add(item(GRID, "grid"));
    }
    return full("iinf", bytes(0, entries.size()), joined(entries.toArray(byte[][]::new)));
  }

  private static byte[] item(int number, String type) {
    return box("infe", bytes(2, 0, 0, 0, 0, number, 0, 0), ascii(type), bytes(0));
  }

  private byte[] references(int primary) {
    var exif = box("cdsc", bytes(0, EXIF, 0, 1, 0, primary));
    var grid = box("dimg", bytes(0, GRID, 0, 4, 0, 1, 0, 2, 0, 3, 0, 4));
    return isGrid() ? full("iref", exif, grid) : full("iref", exif);
  }

  /** Property 1 configures the decoder, 2 and 3 are the sizes; the others are the given ones. */
  private byte[] properties(List<byte[]> properties, int primary) {
    var boxes = new ArrayList<>(List.of(configuration, size(1), size(2)));
    boxes.addAll(properties);
    var associations = new ArrayList<byte[]>();
    for (var i = 1; i <= tiles.size(); i++) {
      var own = i == primary ? properties.size() : 0;
      associations.add(bytes(0, i, 2 + own, 0x81, 2));
      associations.add(range(own));
    }
    if (isGrid()) {
      associations.add(bytes(0, GRID, 1 + properties.size(), 3));
      associations.add(range(properties.size()));
    }
    var images = tiles.size() + (isGrid() ? 1 : 0);
    return box(
        "iprp",
        box("ipco", boxes.toArray(byte[][]::new)),
        full("ipma", number(images), joined(associations.toArray(byte[][]::new))));
  }

  private static byte[] range(int count) {
    var range = new byte[count];
    for (var i = 0; i < count; i++) {
      range[i] = (byte) (0x84 + i);
    }
    return range;
  }

  private byte[] size(int factor) {
    return full("ispe", number(factor * tileWidth), number(factor * tileHeight));
  }

  private byte[] locations(byte[] tiff, int dataStart) {
    var entries = new ArrayList<byte[]>();
    var at = dataStart;
    for (var i = 0; i < tiles.size(); i++) {
      entries.add(location(i + 1, 0, at, tiles.get(i).length));
      at += tiles.get(i).length;
    }
    entries.add(location(EXIF, 0, at, exif(tiff).length));
    if (isGrid()) {
      entries.add(location(GRID, 1, 0, 8));
    }
    var all = joined(entries.toArray(byte[][]::new));
    return box("iloc", bytes(1, 0, 0, 0, 0x44, 0, 0, entries.size()), all);
  }

  private static byte[] location(int item, int method, int offset, int length) {
    return joined(bytes(0, item, 0, method, 0, 0, 0, 1), number(offset), number(length));
  }

  private static byte[] exif(byte[] tiff) {
    return joined(number(0), tiff);
  }

  static byte[] full(String name, byte[]... content) {
    return box(name, number(0), joined(content));
  }

  static byte[] box(String name, byte[]... content) {
    var all = joined(content);
    return joined(number(8 + all.length), ascii(name), all);
  }

  static byte[] ascii(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static byte[] number(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  static byte[] bytes(int... values) {
    var bytes = new byte[values.length];
    for (var i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
