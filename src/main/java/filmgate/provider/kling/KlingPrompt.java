package filmgate.provider.kling;

import filmgate.generation.Generation;
import filmgate.generation.Shot;
import filmgate.provider.upstream.PromptReferences;
import java.util.Optional;
import java.util.stream.Collectors;

/** The text of a request: the prompt or the shots, with what the video must not show. */
record KlingPrompt(Generation generation) {
  private static final int WORDS_MAX = 512;

  /** The whole text; empty if the request has none. */
  String text() {
    return text(avoided());
  }

  /** The field that exceeds a limit of the text; empty if none does. */
  Optional<String> tooLong(int max) {
    if (fits(avoided(), max)) {
      return Optional.empty();
    }
    if (!avoided().isEmpty() && fits("", max)) {
      return Optional.of("negative_prompt");
    }
    return Optional.of(generation.shots().isEmpty() ? "prompt" : "multi_prompt");
  }

  private boolean fits(String avoided, int max) {
    return text(avoided).length() <= max
        && generation.shots().stream().allMatch(shot -> words(shot, avoided).length() <= WORDS_MAX);
  }

  private String text(String avoided) {
    if (generation.shots().isEmpty()) {
      return join(references().rewrite(generation.prompt()), "\n", avoided);
    }
    return generation.shots().stream()
        .map(shot -> shot(shot, avoided))
        .collect(Collectors.joining(" "));
  }

  /** A shot in the syntax of the upstream, where a semicolon ends it. */
  private String shot(Shot shot, String avoided) {
    return "shot %d, %d, %s;".formatted(shot.index(), shot.seconds(), words(shot, avoided));
  }

  private String words(Shot shot, String avoided) {
    var text = join(references().rewrite(shot.prompt()), " ", avoided);
    return text.replace(';', ',').replace('；', '，').replaceAll("\\s*\\R\\s*", " ").strip();
  }

  /** The negative prompt as a sentence; empty if there is none. */
  private String avoided() {
    var things = generation.negativePrompt().strip().replaceAll("[.。;；,，]+$", "");
    if (things.isEmpty()) {
      return "";
    }
    return isChinese(things) ? "画面中不要出现：" + things + "。" : "Avoid: " + things + ".";
  }

  private static String join(String text, String separator, String sentence) {
    return text.isEmpty() || sentence.isEmpty() ? text + sentence : text + separator + sentence;
  }

  private PromptReferences references() {
    return new PromptReferences(generation.media().elements(), name -> "@" + name);
  }

  private static boolean isChinese(String text) {
    return text.codePoints()
        .anyMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN);
  }
}
