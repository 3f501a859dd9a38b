package filmgate.assets;

import filmgate.testing.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/** A process that puts blobs until it is killed and says the digest of each that is kept. */
final class BlobWriter {
  private BlobWriter() {}

  public static void main(String[] arguments) throws IOException {
    var blobs = new FileBlobStore(Path.of(arguments[0]), new SettableClock());
    var random = new Random(Long.parseLong(arguments[1]));
    try (var out = new FileOutputStream(FileDescriptor.out)) {
      while (true) {
        var content = new byte[200_000 + random.nextInt(800_000)];
        random.nextBytes(content);
        var id = blobs.store(new ByteArrayInputStream(content));
        out.write((id.digest() + "\n").getBytes(StandardCharsets.US_ASCII));
      }
    }
  }
}
