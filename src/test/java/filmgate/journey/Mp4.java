package filmgate.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The boxes of an MP4 file, read without code of the product.
 *
 * @param kinds the top boxes in their order
 */
record Mp4(List<String> kinds, List<Track> tracks) {
  private static final List<String> CONTAINERS = List.of("moov", "trak", "mdia", "minf", "stbl");

  /**
   * One track.
   *
   * @param handler {@code vide} or {@code soun}
   * @param codec {@code avc1}, {@code mp4a}
   * @param samples how many there are
   */
  record Track(String handler, String codec, int width, int height, int samples, double seconds) {
    double fps() {
      return samples / seconds;
    }
  }

  private record Box(String kind, ByteBuffer content) {}

  static Mp4 of(byte[] file) {
    var top = boxes(ByteBuffer.wrap(file));
    var tracks = new ArrayList<Track>();
    for (var box : top) {
      if (box.kind().equals("moov")) {
        boxes(box.content()).stream()
            .filter(one -> one.kind().equals("trak"))
            .forEach(one -> tracks.add(track(one)));
      }
    }
    return new Mp4(top.stream().map(Box::kind).toList(), tracks);
  }

  Track image() {
    return only(track -> track.handler().equals("vide"));
  }

  List<Track> sound() {
    return tracks.stream().filter(track -> track.handler().equals("soun")).toList();
  }

  private Track only(Predicate<Track> wanted) {
    var found = tracks.stream().filter(wanted).toList();
    if (found.size() != 1) {
      throw new AssertionError("one such track is wanted among " + tracks);
    }
    return found.getFirst();
  }

  private static Track track(Box box) {
    var leaves = leaves(box);
    var size = find(leaves, "tkhd");
    var times = find(leaves, "mdhd");
    var entry = boxes(find(leaves, "stsd").position(8)).getFirst();
    return new Track(
        text(find(leaves, "hdlr"), 8),
        entry.kind(),
        size.getInt(size.limit() - 8) >>> 16,
        size.getInt(size.limit() - 4) >>> 16,
        find(leaves, "stsz").getInt(8),
        seconds(times));
  }

  private static double seconds(ByteBuffer times) {
    return times.get(0) == 0
        ? (double) times.getInt(16) / times.getInt(12)
        : (double) times.getLong(24) / times.getInt(20);
  }

  private static ByteBuffer find(List<Box> boxes, String kind) {
    return boxes.stream()
        .filter(box -> box.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no box " + kind))
        .content()
        .duplicate();
  }

  private static List<Box> leaves(Box box) {
    var leaves = new ArrayList<Box>();
    for (var inner : boxes(box.content())) {
      leaves.addAll(CONTAINERS.contains(inner.kind()) ? leaves(inner) : List.of(inner));
    }
    return leaves;
  }

  /** The boxes from the buffer's position on; sizes are checked by the slicing. */
  private static List<Box> boxes(ByteBuffer in) {
    var rest = in.slice();
    var boxes = new ArrayList<Box>();
    while (rest.remaining() >= 8) {
      var start = rest.position();
      var size = Integer.toUnsignedLong(rest.getInt(start));
      var head = size == 1 ? 16 : 8;
      var length = size == 1 ? rest.getLong(start + 8) : size;
      var content = rest.slice(start + head, Math.toIntExact(length - head));
      boxes.add(new Box(text(rest, start + 4), content));
      rest.position(start + Math.toIntExact(length));
    }
    return boxes;
  }

  private static String text(ByteBuffer in, int at) {
    var bytes = new byte[4];
    in.get(at, bytes);
    return new String(bytes, ISO_8859_1);
  }
}
