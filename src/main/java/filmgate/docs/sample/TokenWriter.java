package filmgate.docs.sample;

import filmgate.docs.page.CodeToken;
import filmgate.docs.page.CodeToken.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Collects the tokens of a program. Neighbours of the same kind become one token. */
final class TokenWriter {
  private final List<CodeToken> tokens = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  TokenWriter add(TokenKind kind, String text) {
    if (text.isEmpty()) {
      return this;
    }
    if (!tokens.isEmpty() && tokens.getLast().kind() == kind) {
      tokens.add(CodeToken.of(kind, tokens.removeLast().text() + text));
    } else {
      tokens.add(CodeToken.of(kind, text));
    }
    var lineBreak = text.lastIndexOf('\n');
    if (lineBreak >= 0) {
      line.setLength(0);
    }
    line.append(text, lineBreak + 1, text.length());
    return this;
  }

  TokenWriter add(CodeToken token) {
    return add(token.kind(), token.text());
  }

  TokenWriter addAll(List<CodeToken> more) {
    more.forEach(this::add);
    return this;
  }

  TokenWriter plain(String text) {
    return add(TokenKind.PLAIN, text);
  }

  /** The blanks with which the current line begins. */
  String indent() {
    var start = line.toString();
    return start.substring(0, start.length() - start.stripLeading().length());
  }

  List<CodeToken> tokens() {
    return List.copyOf(tokens);
  }
}
