package filmgate.media.worker;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import filmgate.media.DecodeOutcome;
import filmgate.media.DecodeRequest;
import filmgate.render.spec.RenderSpec;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages on a byte stream: a length of four bytes in big-endian order, then that many bytes of
 * JSON.
 */
final class WorkerProtocol {
  private static final int BYTES_MAX = 4 << 20;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(WorkerMessage.class, TypeTag.class)
          .addMixIn(DecodeRequest.class, TypeTag.class)
          .addMixIn(DecodeOutcome.class, TypeTag.class)
          .addMixIn(RenderSpec.Still.class, TypeTag.class)
          .addMixIn(RenderSpec.Footage.class, TypeTag.class)
          .build();

  private WorkerProtocol() {}

  /** The JSON of a record of a sealed type contains its type name. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface TypeTag {}

  static void write(OutputStream out, Object message) throws IOException {
    var body = JSON.writeValueAsBytes(message);
    var data = new DataOutputStream(out);
    var whole = new byte[body.length + 4];
    whole[0] = (byte) (body.length >> 24);
    whole[1] = (byte) (body.length >> 16);
    whole[2] = (byte) (body.length >> 8);
    whole[3] = (byte) body.length;
    System.arraycopy(body, 0, whole, 4, body.length);
    data.write(whole);
    data.flush();
  }

  /** The next message; empty at the end of the stream. */
  static <T> Optional<T> read(InputStream in, Class<T> type) throws IOException {
    var data = new DataInputStream(in);
    try {
      var length = data.readInt();
      if (length < 0 || length > BYTES_MAX) {
        throw new IOException("a message of " + length + " bytes");
      }
      var body = new byte[length];
      data.readFully(body);
      return Optional.of(JSON.readValue(body, type));
    } catch (EOFException e) {
      return Optional.empty();
    } catch (JacksonException e) {
      throw new IOException("a message that cannot be read", e);
    }
  }
}
