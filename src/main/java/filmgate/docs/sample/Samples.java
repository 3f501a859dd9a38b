package filmgate.docs.sample;

import static java.util.stream.Collectors.toUnmodifiableMap;

import filmgate.docs.page.Block;
import filmgate.docs.page.CodeSample;
import filmgate.text.Language;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Programs that create a video: they submit a request, wait for the end of its task, and download
 * the result. They read the key from {@code FILMGATE_KEY} and use the address {@link
 * filmgate.docs.page.DocPage#BASE_URL}.
 */
public final class Samples {
  private static final Map<SampleLanguage, ProgramTemplate> TEMPLATES =
      Arrays.stream(SampleLanguage.values())
          .collect(toUnmodifiableMap(Function.identity(), ProgramTemplate::of));
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private Samples() {}

  /**
   * The program for this body of {@code POST /v1/videos/generations} in every programming language.
   *
   * @param reader the language of its comments
   */
  public static Block.CodeTabs of(ObjectNode body, Language reader) {
    return new Block.CodeTabs(
        Arrays.stream(SampleLanguage.values())
            .map(language -> of(body, language, reader))
            .toList());
  }

  /** The program in one programming language, with comments in the language of its reader. */
  public static CodeSample of(ObjectNode body, SampleLanguage language, Language reader) {
    var template = TEMPLATES.get(language);
    if (template == null) {
      throw new IllegalStateException("no template for " + language.label());
    }
    return template.fill(body, videoFile(body), reader);
  }

  /** The file that the program for this body writes: {@code kling-v3.mp4}. */
  public static String videoFile(ObjectNode body) {
    var model = body.path("model").stringValue("");
    return (FILE_NAME.matcher(model).matches() ? model : "video") + ".mp4";
  }
}
