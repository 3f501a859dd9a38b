package filmgate.render.prompt.text;

import filmgate.render.prompt.lexicon.SimplifiedCharacters;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A prompt, prepared for looking up words: every character keeps its index, so that phrases can be
 * found again in the original.
 */
public final class PromptText {
  /** Replaces what is not words: references to images, and quotations. */
  private static final char BLANK = ' ';

  private static final Pattern REFERENCE = Pattern.compile("<<<[^<>]{1,64}>>>");
  private static final Pattern IMAGE = Pattern.compile("<<<(image_[0-9]{1,3})>>>");
  private static final Pattern ELEMENT = Pattern.compile("@([A-Za-z0-9_-]{1,64})");
  private static final Set<String> CONNECTORS = Set.of("while", "then", "but", "when", "whereas");

  private final String original;
  private final char[] text;
  private final List<Word> words = new ArrayList<>();
  private final List<ElementName> elements = new ArrayList<>();
  private final List<ImageName> images = new ArrayList<>();

  /**
   * A word, or one Chinese character.
   *
   * @param text in lower case and simplified characters
   * @param joined whether only spaces or hyphens separate it from the word before
   */
  public record Word(String text, int start, int end, int clause, int sentence, boolean joined) {
    public boolean isChinese() {
      return isHan(text.charAt(0));
    }
  }

  /**
   * The name of an element.
   *
   * @param name without the {@code @}
   * @param start the index of the {@code @}
   * @param word the number of the word that follows
   * @param attached whether it follows a letter directly
   */
  public record ElementName(String name, int start, int word, boolean attached) {}

  /**
   * The reference of an image.
   *
   * @param name such as {@code image_1}
   * @param start the index of its first character, {@code end} after its last one
   * @param word the number of the word that follows
   */
  public record ImageName(String name, int start, int end, int word) {}

  public PromptText(String original, List<Quotations.Quotation> quotations) {
    this.original = original;
    text = normalized(original);
    for (var quotation : quotations) {
      blank(quotation.start(), quotation.end());
    }
    var references = REFERENCE.matcher(original);
    while (references.find()) {
      blank(references.start(), references.end());
    }
    var starts = new ArrayList<ElementName>();
    var names = ELEMENT.matcher(original);
    while (names.find()) {
      var attached = names.start() > 0 && isLatin(text[names.start() - 1]);
      starts.add(new ElementName(names.group(1), names.start(), 0, attached));
      blank(names.start(), names.end());
    }
    split();
    for (var one : starts) {
      elements.add(
          new ElementName(one.name(), one.start(), wordAfter(one.start()), one.attached()));
    }
    var pictured = IMAGE.matcher(original);
    while (pictured.find()) {
      var word = wordAfter(pictured.start());
      images.add(new ImageName(pictured.group(1), pictured.start(), pictured.end(), word));
    }
  }

  private static char[] normalized(String original) {
    var text = original.toCharArray();
    for (var i = 0; i < text.length; i++) {
      var c = text[i];
      if (c >= 0xff01 && c <= 0xff5e) {
        c = (char) (c - 0xfee0);
      } else if (c == '\u2019') {
        c = '\'';
      } else if (c == '\u3000') {
        c = ' ';
      }
      text[i] = SimplifiedCharacters.of(Character.toLowerCase(c));
    }
    return text;
  }

  private void blank(int start, int end) {
    for (var i = start; i < end; i++) {
      text[i] = BLANK;
    }
  }

  private int wordAfter(int index) {
    var number = 0;
    while (number < words.size() && words.get(number).start() < index) {
      number++;
    }
    return number;
  }

  /** Divides the text into words, clauses, and sentences. */
  private void split() {
    var clause = 0;
    var sentence = 0;
    var joined = false;
    var i = 0;
    while (i < text.length) {
      var c = text[i];
      if (isHan(c) || isLatin(c)) {
        var end = isHan(c) ? i + 1 : endOfWord(i);
        var word = new String(text, i, end - i);
        if (CONNECTORS.contains(word)) {
          clause++;
        }
        words.add(new Word(word, i, end, clause, sentence, joined));
        joined = true;
        i = end;
        continue;
      }
      if (isEndOfSentence(c, i)) {
        sentence++;
        clause++;
        joined = false;
      } else if (",:;，；：()（）[]\"".indexOf(c) >= 0) {
        clause++;
        joined = false;
      } else if (c != ' ' && c != '-' && c != '_' && c != '\t') {
        joined = false;
      }
      i++;
    }
  }

  private boolean isEndOfSentence(char c, int index) {
    if (c == '.') {
      return index + 1 == text.length || !Character.isDigit(text[index + 1]);
    }
    return "!?。！？\n\r；;".indexOf(c) >= 0;
  }

  private int endOfWord(int start) {
    var end = start;
    while (end < text.length && isPartOfWord(end)) {
      end++;
    }
    return end;
  }

  private boolean isPartOfWord(int index) {
    var c = text[index];
    if (isLatin(c)) {
      return true;
    }
    var inner = c == '\'' || c == '&';
    return inner && index + 1 < text.length && isLatin(text[index + 1]);
  }

  public static boolean isHan(char c) {
    return (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff);
  }

  private static boolean isLatin(char c) {
    return Character.isLetterOrDigit(c) && !isHan(c);
  }

  public String original() {
    return original;
  }

  public List<Word> words() {
    return words;
  }

  public List<ElementName> elements() {
    return elements;
  }

  /** The references of images, in the sequence of the prompt. */
  public List<ImageName> images() {
    return images;
  }

  /** The characters in lower case and simplified form. */
  public CharSequence characters() {
    return CharBuffer.wrap(text);
  }

  /** The normalized text between two indexes. */
  public String between(int after, int before) {
    return after >= before ? "" : new String(text, after, before - after);
  }
}
