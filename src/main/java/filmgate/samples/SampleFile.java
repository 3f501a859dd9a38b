package filmgate.samples;

import filmgate.text.AcceptedFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A sample image or clip, which the server serves and reads from the program itself. The file
 * {@code NOTICE} names the author and the licence of each.
 */
public final class SampleFile {
  /** The path of the samples on the server. */
  public static final String ROOT = "/docs/samples/";

  private static final String RESOURCES = "/filmgate/docs/samples/";

  private static final List<SampleFile> ALL =
      List.of(
          new SampleFile("astronaut-face.jpg", AcceptedFiles.IMAGE),
          new SampleFile("astronaut.jpg", AcceptedFiles.IMAGE),
          new SampleFile("cat-face.jpg", AcceptedFiles.IMAGE),
          new SampleFile("cat.jpg", AcceptedFiles.IMAGE),
          new SampleFile("coffee.jpg", AcceptedFiles.IMAGE),
          new SampleFile("coffee.mp4", AcceptedFiles.CLIP),
          new SampleFile("palace.jpg", AcceptedFiles.IMAGE),
          new SampleFile("rocket.jpg", AcceptedFiles.IMAGE));

  private final String name;
  private final AcceptedFiles accepted;
  private final byte[] content;
  private final String digest;

  private SampleFile(String name, AcceptedFiles accepted) {
    this.name = name;
    this.accepted = accepted;
    this.content = resource(name);
    this.digest = digest(content);
  }

  /** The sample of this name, such as {@code cat.jpg}. */
  public static Optional<SampleFile> find(String name) {
    return ALL.stream().filter(file -> file.name.equals(name)).findFirst();
  }

  /** The sample with this digest. */
  public static Optional<SampleFile> withDigest(String digest) {
    return ALL.stream().filter(file -> file.digest.equals(digest)).findFirst();
  }

  /** The names of the samples that a field accepts, in alphabetical order. */
  public static List<String> names(AcceptedFiles accepted) {
    return ALL.stream().filter(file -> file.accepted == accepted).map(SampleFile::name).toList();
  }

  public String name() {
    return name;
  }

  /** What the sample is. */
  public AcceptedFiles accepted() {
    return accepted;
  }

  /** The media type, such as {@code image/jpeg}. */
  public String contentType() {
    return switch (accepted) {
      case IMAGE -> "image/jpeg";
      case CLIP -> "video/mp4";
    };
  }

  /** SHA-256 of the content, in lower-case hexadecimal digits. */
  public String digest() {
    return digest;
  }

  /** The content, as a read-only buffer. */
  public ByteBuffer bytes() {
    return ByteBuffer.wrap(content).asReadOnlyBuffer();
  }

  /** The content, as a stream. */
  public InputStream open() {
    return new ByteArrayInputStream(content);
  }

  private static byte[] resource(String name) {
    try (var in = SampleFile.class.getResourceAsStream(RESOURCES + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
