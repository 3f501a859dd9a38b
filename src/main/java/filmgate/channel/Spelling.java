package filmgate.channel;

/** How the names of fields are written. Either is read everywhere. */
public enum Spelling {
  /** {@code base-url}, in YAML and on the command line. */
  HYPHENS {
    @Override
    public String nameOf(ChannelField field) {
      return field.key();
    }
  },
  /** {@code base_url}, in JSON. */
  UNDERSCORES {
    @Override
    public String nameOf(ChannelField field) {
      return field.jsonName();
    }
  };

  public abstract String nameOf(ChannelField field);

  /** The name in this spelling if it is the name of a field, or else the name as it is. */
  String normalize(String name) {
    return ChannelField.named(name).map(this::nameOf).orElse(name);
  }
}
