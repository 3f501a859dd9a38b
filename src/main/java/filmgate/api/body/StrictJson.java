package filmgate.api.body;

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
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a body as one JSON object: UTF-8, no duplicate keys, at most 64 levels, nothing after the
 * object, and only what {@link BodyContents} allows. A byte order mark is skipped.
 */
public final class StrictJson {
  static final int DEPTH_MAX = 64;
  private static final int NUMBER_MAX = 1000;

  /** Far above what {@link BodyContents} accepts; a longer name is not read to its end. */
  private static final int NAME_MAX = 16 * 1024;

  private static final int CHUNK = 8 * 1024;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final JsonMapper mapper;

  /** A reader of bodies of at most {@code bytesMax}. */
  public StrictJson(int bytesMax) {
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
                    .maxNameLength(NAME_MAX)
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
  public ObjectNode read(ByteBuffer body) {
    skipByteOrderMark(body);
    if (!body.hasRemaining()) {
      throw malformed("the body is empty", "请求体为空");
    }
    requireUtf8(body);
    var tree = parse(body);
    BodyContents.check(tree);
    if (tree instanceof ObjectNode object) {
      return object;
    }
    var kind = kind(tree);
    var text =
        new LocalizedText(
            "the body must be a JSON object, not " + kind.en(), "请求体必须是 JSON 对象，不能是" + kind.zh());
    throw new ApiException(
        new ApiError.InvalidRequest(List.of(new Problem("", Reason.INVALID_TYPE, text))));
  }

  private static LocalizedText kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> new LocalizedText("an array", "数组");
      case STRING -> new LocalizedText("a string", "字符串");
      case NUMBER -> new LocalizedText("a number", "数字");
      case BOOLEAN -> new LocalizedText("a boolean", "布尔值");
      case NULL -> new LocalizedText("null", " `null`");
      case OBJECT, MISSING, BINARY, POJO -> new LocalizedText("white space", "空白");
    };
  }

  private JsonNode parse(ByteBuffer body) {
    var start = body.arrayOffset() + body.position();
    try {
      return mapper.readTree(body.array(), start, body.remaining());
    } catch (JacksonException e) {
      if (JsonFault.isLongName(e)) {
        throw BodyContents.longName(where(e));
      }
      var fault = JsonFault.of(e, body);
      var where = where(e);
      throw malformed(
          "the body is not valid JSON: " + fault.en() + where.en(),
          "请求体不是有效的 JSON：" + fault.zh() + where.zh());
    }
  }

  private static LocalizedText where(JacksonException e) {
    var at = e.getLocation();
    return at == null
        ? new LocalizedText("", "")
        : new LocalizedText(
            " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr()),
            "（第 %d 行第 %d 列）".formatted(at.getLineNr(), at.getColumnNr()));
  }

  private static void skipByteOrderMark(ByteBuffer body) {
    var at = body.position();
    if (body.remaining() >= BYTE_ORDER_MARK.length
        && body.slice(at, BYTE_ORDER_MARK.length).equals(ByteBuffer.wrap(BYTE_ORDER_MARK))) {
      body.position(at + BYTE_ORDER_MARK.length);
    }
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
