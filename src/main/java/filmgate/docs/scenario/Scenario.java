package filmgate.docs.scenario;

import filmgate.text.Language;
import filmgate.text.LocalizedText;
import tools.jackson.databind.node.ObjectNode;

/** A complete request of a model for one purpose. Its media are samples of this server. */
public final class Scenario {
  private final String id;
  private final LocalizedText title;
  private final LocalizedText note;
  private final String model;
  private final LocalizedBody body;

  Scenario(String id, LocalizedText title, LocalizedText note, String model, LocalizedBody body) {
    this.id = id;
    this.title = title;
    this.note = note;
    this.model = model;
    this.body = body;
  }

  /** The name within the model, {@code first-and-last-frame}. */
  public String id() {
    return id;
  }

  public LocalizedText title() {
    return title;
  }

  /** What a reader must know, in Markdown; empty if there is nothing. */
  public LocalizedText note() {
    return note;
  }

  /** The body with its prompts in one language, and addresses below {@code DocPage.BASE_URL}. */
  public ObjectNode body(Language language) {
    return body.forModel(model, language);
  }

  @Override
  public String toString() {
    return model + " " + id;
  }
}
