package filmgate.text;

/** One sentence in the two languages of Filmgate. */
public record LocalizedText(String en, String zh) {

  public String forLanguage(Language language) {
    return switch (language) {
      case EN -> en;
      case ZH -> zh;
    };
  }

  /** The same sentence with {@code {name}} replaced by {@code value} in both languages. */
  public LocalizedText with(String name, String value) {
    var hole = "{" + name + "}";
    return new LocalizedText(en.replace(hole, value), zh.replace(hole, value));
  }

  public LocalizedText with(String name, LocalizedText value) {
    var hole = "{" + name + "}";
    return new LocalizedText(en.replace(hole, value.en), zh.replace(hole, value.zh));
  }
}
