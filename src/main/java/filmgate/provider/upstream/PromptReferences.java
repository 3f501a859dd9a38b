package filmgate.provider.upstream;

import filmgate.generation.Element;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the references of a prompt in the form of an upstream: {@code <<<image_1>>>}, {@code
 * <<<element_1>>>}, {@code <<<video_1>>>}, and the {@code @name} of an element.
 */
public final class PromptReferences {
  private static final String TOKEN = "<<<((?:image|element|video)_[0-9]{1,3})>>>";

  private final Map<String, String> elements = new HashMap<>();
  private final Pattern pattern;
  private final UnaryOperator<String> form;

  /**
   * @param form the upstream's reference to {@code image_1}, {@code element_1}, and so on
   */
  public PromptReferences(List<Element> elements, UnaryOperator<String> form) {
    this.form = form;
    for (var index = 0; index < elements.size(); index++) {
      if (elements.get(index) instanceof Element.Inline inline) {
        this.elements.put(inline.name(), "element_" + (index + 1));
      }
    }
    var names =
        this.elements.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(name -> "@(" + Pattern.quote(name) + ")");
    this.pattern =
        Pattern.compile(Stream.concat(Stream.of(TOKEN), names).collect(Collectors.joining("|")));
  }

  /** The text with every reference in the form of the upstream. */
  public String rewrite(String text) {
    var matcher = pattern.matcher(text);
    var written = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(written, "");
      written.append(form.apply(name(matcher)));
      var end = matcher.end();
      if (end < text.length() && isWord(written.charAt(written.length() - 1), text.charAt(end))) {
        written.append(' ');
      }
    }
    return matcher.appendTail(written).toString();
  }

  private String name(MatchResult match) {
    var token = match.group(1);
    return token == null ? elements.getOrDefault(match.group().substring(1), "") : token;
  }

  /** Whether a reference would continue into the text after it. */
  private static boolean isWord(char last, char next) {
    return Character.isLetterOrDigit(last)
        && next < 0x80
        && (Character.isLetterOrDigit(next) || next == '_' || next == '-');
  }
}
