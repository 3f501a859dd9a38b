package filmgate.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A form of type {@code multipart/form-data}, written without code of the product. */
final class Form {
  private static final String BOUNDARY = "----of-the-test-7MA4YWxk";
  static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** A form with one file. */
  static byte[] file(String filename, byte[] content) throws IOException {
    return new Form().file("file", filename, content).end();
  }

  Form file(String name, String filename, byte[] content) throws IOException {
    var quoted = filename.replace("\"", "%22");
    return part("name=\"%s\"; filename=\"%s\"".formatted(name, quoted), content);
  }

  Form field(String name, String value) throws IOException {
    return part("name=\"%s\"".formatted(name), value.getBytes(UTF_8));
  }

  private Form part(String disposition, byte[] content) throws IOException {
    bytes.write(
        "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
            .formatted(BOUNDARY, disposition)
            .getBytes(UTF_8));
    bytes.write(content);
    bytes.write("\r\n".getBytes(UTF_8));
    return this;
  }

  byte[] end() throws IOException {
    bytes.write("--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
    return bytes.toByteArray();
  }
}
