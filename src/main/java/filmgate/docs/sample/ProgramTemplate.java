package filmgate.docs.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.docs.page.CodeSample;
import filmgate.docs.page.CodeToken;
import filmgate.docs.page.CodeToken.TokenKind;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** A program in one language, in which the body and the name of the video's file are inserted. */
final class ProgramTemplate {
  private static final Pattern INDENT = Pattern.compile("(?m)^(?: {4})+");
  private static final List<LocalizedText> COMMENTS =
      List.of(
          new LocalizedText("Run: ", "运行："),
          new LocalizedText(
              "Each call waits up to 30 seconds for the end of the task.",
              "每次请求最多等待 30 秒，直到任务结束。"));
  private static final String BODY = "@body@";
  private static final String FILE = "@file@";

  private final SampleLanguage language;
  private final List<CodeToken> tokens;
  private final Pattern insertions;
  private final BodyPrinter printer;

  private ProgramTemplate(SampleLanguage language, String text) {
    var grammar = Grammar.of(language);
    this.language = language;
    this.tokens = grammar.tokens(text);
    this.insertions =
        Pattern.compile("%s|%s|%s".formatted(BODY, FILE, Pattern.quote(grammar.key())));
    this.printer = BodyPrinter.of(language);
  }

  static ProgramTemplate of(SampleLanguage language) {
    var name = language.file() + ".template";
    try (var in = ProgramTemplate.class.getResourceAsStream("/filmgate/docs/sample/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no template " + name);
      }
      var text = new String(in.readAllBytes(), UTF_8);
      return new ProgramTemplate(language, withTabs(language, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The layout of gofmt, in a template without tabs. */
  private static String withTabs(SampleLanguage language, String text) {
    return language == SampleLanguage.GO
        ? INDENT.matcher(text).replaceAll(indent -> "\t".repeat(indent.group().length() / 4))
        : text;
  }

  CodeSample fill(ObjectNode body, String file, Language reader) {
    var out = new TokenWriter();
    for (var token : tokens) {
      insert(isComment(token) ? comment(token, reader) : token, body, file, out);
    }
    return new CodeSample(language.label(), language.fence(), out.tokens());
  }

  private static boolean isComment(CodeToken token) {
    return token.kind() == TokenKind.COMMENT;
  }

  /** Templates have English comments. */
  private static CodeToken comment(CodeToken token, Language reader) {
    var comment =
        COMMENTS.stream()
            .filter(one -> token.text().contains(one.en()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no translation of " + token.text()));
    return CodeToken.of(
        TokenKind.COMMENT, token.text().replace(comment.en(), comment.forLanguage(reader)));
  }

  private void insert(CodeToken token, ObjectNode body, String file, TokenWriter out) {
    var text = token.text();
    var done = 0;
    for (var insertion : insertions.matcher(text).results().toList()) {
      out.add(token.kind(), text.substring(done, insertion.start()));
      insert(insertion, token, body, file, out);
      done = insertion.end();
    }
    out.add(token.kind(), text.substring(done));
  }

  private void insert(
      MatchResult insertion, CodeToken token, ObjectNode body, String file, TokenWriter out) {
    switch (insertion.group()) {
      case BODY -> printer.print(body, out.indent(), out);
      case FILE -> out.add(token.kind(), file);
      default -> out.add(TokenKind.API_KEY, insertion.group());
    }
  }
}
