package filmgate.api.body;

import filmgate.text.LocalizedText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Describes why a body is not JSON, from the kind of the exception and the bytes at the fault. */
final class JsonFault {
  private static final int SHOWN_MAX = 40;
  private static final Pattern NUMERAL =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
  private static final String DUPLICATE = "Duplicate ";
  private static final String NAME = "Name ";

  private static final LocalizedText CUT =
      new LocalizedText("it ends before the object is complete", "内容不完整，对象尚未结束");
  private static final LocalizedText TOO_DEEP =
      new LocalizedText("it is nested too deep, or a number is too long", "嵌套过深，或数字过长");
  private static final LocalizedText TRAILING =
      new LocalizedText("something follows the object", "对象之后还有内容");
  private static final LocalizedText NOT_A_VALUE =
      new LocalizedText(
          "`{shown}` is not a JSON value. Use true, false, null, a finite number, or a string in"
              + " double quotes",
          "`{shown}` 不是有效的 JSON 值，请使用 true、false、`null`、有限的数字或双引号中的字符串");
  private static final LocalizedText TWICE =
      new LocalizedText("the name `{shown}` occurs twice in one object", "同一对象中的名称 `{shown}` 重复");
  private static final LocalizedText SINGLE_QUOTES =
      new LocalizedText("strings must be in double quotes", "字符串必须使用双引号");
  private static final LocalizedText COMMENT =
      new LocalizedText("comments are not JSON. Remove them", "JSON 不支持注释，请删除");
  private static final LocalizedText ESCAPE =
      new LocalizedText("an escape in a string is not valid", "字符串中的转义无效");
  private static final LocalizedText CONTROL =
      new LocalizedText("a control character must be escaped", "控制字符必须转义");
  private static final LocalizedText NUMBER =
      new LocalizedText("a number is not well-formed", "数字格式错误");
  private static final LocalizedText UNEXPECTED =
      new LocalizedText("the character `{shown}` is not valid here", "此处不能出现字符 `{shown}`");

  private final ByteBuffer bytes;

  private JsonFault(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** What is wrong, without the words of the parser. The body is valid UTF-8. */
  static LocalizedText of(JacksonException e, ByteBuffer body) {
    return switch (e) {
      case StreamConstraintsException _ -> TOO_DEEP;
      case UnexpectedEndOfInputException _ -> CUT;
      case StreamReadException _ when e.getOriginalMessage().startsWith(DUPLICATE) -> twice(e);
      case StreamReadException _ when e.getLocation() != null ->
          new JsonFault(body.slice()).at(e.getLocation().getByteOffset());
      case StreamReadException _ -> CUT;
      default -> TRAILING;
    };
  }

  /** Whether the parser stopped in a name that is too long. */
  static boolean isLongName(JacksonException e) {
    return e instanceof StreamConstraintsException && e.getOriginalMessage().startsWith(NAME);
  }

  private static LocalizedText twice(JacksonException e) {
    var name =
        e.processor() instanceof JsonParser parser
            ? Optional.ofNullable(parser.currentName())
            : Optional.<String>empty();
    return TWICE.with("shown", shortened(name.orElse("")));
  }

  /** The parser stops at the wrong character, or after the wrong word. */
  private LocalizedText at(long offset) {
    var end = bytes.limit();
    var at = Math.clamp(offset, 0, end);
    var first = at;
    while (first > 0 && isInWord(bytes.get(first - 1))) {
      first--;
    }
    var last = at;
    while (last < end && isInWord(bytes.get(last))) {
      last++;
    }
    while (at > 0 && at < end && isContinuation(bytes.get(at))) {
      at--;
    }
    var word = text(first, last);
    if (first > 0 && bytes.get(first - 1) == '\\') {
      return ESCAPE;
    }
    if (!word.isEmpty() && !NUMERAL.matcher(word).matches()) {
      return Character.isDigit(word.charAt(0))
          ? NUMBER
          : NOT_A_VALUE.with("shown", shortened(word));
    }
    return at < end ? character(text(at, Math.min(end, at + 4)).codePointAt(0)) : CUT;
  }

  private String text(int from, int to) {
    var part = new byte[to - from];
    bytes.get(from, part);
    return new String(part, StandardCharsets.UTF_8);
  }

  private static LocalizedText character(int code) {
    return switch (code) {
      case '\'' -> SINGLE_QUOTES;
      case '/', '#' -> COMMENT;
      case '\\' -> ESCAPE;
      default -> code < ' ' ? CONTROL : UNEXPECTED.with("shown", Character.toString(code));
    };
  }

  /** Whether the byte is not the first one of a character in UTF-8. */
  private static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }

  private static boolean isInWord(byte b) {
    return b > ' ' && (Character.isLetterOrDigit(b) || "+-._$".indexOf(b) >= 0);
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "…";
  }
}
