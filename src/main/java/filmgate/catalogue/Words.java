package filmgate.catalogue;

/** One sentence in the two languages of Filmgate. */
public record Words(String en, String zh) {

  public String in(Language language) {
    return switch (language) {
      case EN -> en;
      case ZH -> zh;
    };
  }

  /** The same sentence with {@code {name}} replaced by {@code value} in both languages. */
  public Words with(String name, String value) {
    var hole = "{" + name + "}";
    return new Words(en.replace(hole, value), zh.replace(hole, value));
  }

  public Words with(String name, Words value) {
    var hole = "{" + name + "}";
    return new Words(en.replace(hole, value.en), zh.replace(hole, value.zh));
  }
}
