package filmgate.docs.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.docs.page.CodeSample;
import filmgate.docs.page.CodeToken;
import filmgate.docs.page.CodeToken.TokenKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** A program in one language, in which the body and the name of the video's file are inserted. */
final class ProgramTemplate {
  private static final Pattern INDENT = Pattern.compile("(?m)^(?: {4})+");
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

  CodeSample fill(ObjectNode body, String file) {
    var out = new TokenWriter();
    for (var token : tokens) {
      insert(token, body, file, out);
    }
    return new CodeSample(language.label(), language.fence(), out.tokens());
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
