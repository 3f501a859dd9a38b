package filmgate.media;

import java.nio.file.Path;

/** temp. */
public final class Decoder {
  public Decoder(Path natives) {}

  public DecodeOutcome picture(Path source, Path raw) {
    return new DecodeOutcome.Broken(DecodeOutcome.Code.BROKEN_MEDIA, "x");
  }

  public DecodeOutcome clip(Path source, Path raw, int frames) {
    return new DecodeOutcome.Broken(DecodeOutcome.Code.BROKEN_MEDIA, "x");
  }

  public DecodeOutcome facts(Path source) {
    return new DecodeOutcome.Broken(DecodeOutcome.Code.BROKEN_MEDIA, "x");
  }
}
