package filmgate.api.video;

/**
 * The part of a file that a {@code Range} header requests (RFC 9110, section 14).
 *
 * <p>Several ranges get the whole file, which the RFC permits, because players request one.
 */
sealed interface ByteRange {
  /** Bytes {@code offset} to {@code offset + length - 1}. */
  record Slice(long offset, long length) implements ByteRange {}

  /** The whole file: the header is absent, or is ignored because it is not one valid range. */
  record FullRange() implements ByteRange {}

  /** A range that contains no byte of the file. */
  record Unsatisfiable() implements ByteRange {}

  String UNIT = "bytes=";
  int DIGITS_MAX = 18;

  static ByteRange of(String header, long size) {
    if (!header.regionMatches(true, 0, UNIT, 0, UNIT.length()) || header.indexOf(',') >= 0) {
      return new FullRange();
    }
    var text = header.substring(UNIT.length()).strip();
    var dash = text.indexOf('-');
    if (dash < 0) {
      return new FullRange();
    }
    var first = text.substring(0, dash).strip();
    var last = text.substring(dash + 1).strip();
    if (!isNumber(first) || !isNumber(last) || (first.isEmpty() && last.isEmpty())) {
      return new FullRange();
    }
    return first.isEmpty() ? tail(Long.parseLong(last), size) : between(first, last, size);
  }

  private static ByteRange tail(long count, long size) {
    if (count == 0 || size == 0) {
      return new Unsatisfiable();
    }
    var length = Math.min(count, size);
    return new Slice(size - length, length);
  }

  private static ByteRange between(String first, String last, long size) {
    var from = Long.parseLong(first);
    var to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
    if (!last.isEmpty() && Long.parseLong(last) < from) {
      return new FullRange();
    }
    return from >= size ? new Unsatisfiable() : new Slice(from, to - from + 1);
  }

  private static boolean isNumber(String text) {
    return text.length() <= DIGITS_MAX && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
