package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a body as one JSON object: UTF-8 without a byte order mark, no duplicate keys, at most 64
 * levels, nothing after the object, and only what {@link BodyContents} allows.
 */
final class StrictJson {
  static final int DEPTH_MAX = 64;
  private static final int NUMBER_MAX = 1000;
  private static final int DETAIL_MAX = 160;
  private static final int CHUNK = 8 * 1024;

  private final JsonMapper mapper;

  /** A reader of bodies of at most {@code bytesMax}. */
  StrictJson(int bytesMax) {
    var factory =
        JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxNumberLength(NUMBER_MAX)
                    .maxStringLength(bytesMax)
                    .maxNameLength(bytesMax)
                    .build())
            .build();
    this.mapper =
        JsonMapper.builder(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  }

  /**
   * The object in the body.
   *
   * @throws filmgate.api.error.ApiException 400
   */
  ObjectNode read(ByteBuffer body) {
    if (!body.hasRemaining()) {
      throw malformed("the body is empty", "请求体为空");
    }
    requireUtf8(body);
    var tree = parse(body);
    BodyContents.check(tree);
    if (tree instanceof ObjectNode object) {
      return object;
    }
    var text = new LocalizedText("the body must be a JSON object", "请求体必须是一个 JSON 对象");
    throw new ApiException(
        new ApiError.InvalidRequest(List.of(new Problem("", Reason.INVALID_TYPE, text))));
  }

  private JsonNode parse(ByteBuffer body) {
    try {
      return mapper.readTree(body.array(), body.arrayOffset(), body.limit());
    } catch (JacksonException e) {
      var at = e.getLocation();
      var where = at == null ? "" : " (%d:%d)".formatted(at.getLineNr(), at.getColumnNr());
      throw malformed("the body is not valid JSON: " + reason(e) + where, "请求体不是有效的 JSON" + where);
    }
  }

  /** The reason, without the names of classes. */
  private static String reason(JacksonException e) {
    return switch (e) {
      case StreamConstraintsException _ -> "it is nested too deep, or a number is too long";
      case StreamReadException read -> firstLine(read.getOriginalMessage());
      default -> "something follows the object";
    };
  }

  private static String firstLine(String message) {
    var line = message.lines().findFirst().orElse("");
    return line.length() <= DETAIL_MAX ? line : line.substring(0, DETAIL_MAX) + "…";
  }

  /** Jackson decodes overlong and other invalid byte sequences. The JDK reports them. */
  private static void requireUtf8(ByteBuffer body) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bytes = body.duplicate();
    var characters = CharBuffer.allocate(Math.min(CHUNK, body.limit() + 1));
    while (true) {
      var result = decoder.decode(bytes, characters, true);
      if (result.isError()) {
        throw malformed(
            "the body is not UTF-8 (byte %d)".formatted(bytes.position()),
            "请求体不是 UTF-8（第 %d 字节）".formatted(bytes.position()));
      }
      if (result.isUnderflow()) {
        return;
      }
      characters.clear();
    }
  }

  private static ApiException malformed(String en, String zh) {
    return new ApiException(new ApiError.Malformed(new LocalizedText(en, zh)));
  }
}
