package filmgate.lab.dialect;

import java.util.Base64;

/** Images whose bytes are in a request. */
final class InlineImage {
  private static final int[] PNG = {0x89, 'P', 'N', 'G'};
  private static final int[] JPEG = {0xff, 0xd8, 0xff};

  private InlineImage() {}

  /** Whether the text is the Base64 text of a JPEG or PNG file. */
  static boolean isValid(String text) {
    try {
      var bytes = Base64.getDecoder().decode(text);
      return begins(bytes, PNG) || begins(bytes, JPEG);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean begins(byte[] bytes, int[] magic) {
    for (var i = 0; i < magic.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
