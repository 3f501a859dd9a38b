package filmgate.view;

import static filmgate.view.Schema.always;
import static filmgate.view.Schema.flag;
import static filmgate.view.Schema.listOf;
import static filmgate.view.Schema.text;
import static filmgate.view.Schema.word;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** A page of a list: its items, the ids at its two ends, and whether another page follows. */
public final class Pages {
  private Pages() {}

  /** How one item is written, inside an object of its own. */
  public interface Item<T> extends BiConsumer<JsonGenerator, T> {}

  public static Schema schema(Schema item) {
    return Schema.object(
        always("object", word("list")),
        always("data", listOf(item)),
        always("first_id", text().orNull()),
        always("last_id", text().orNull()),
        always("has_more", flag()));
  }

  /** Renders at most {@code limit} of the items that were found; one more means a further page. */
  public static <T> byte[] render(List<T> found, int limit, Function<T, String> id, Item<T> item) {
    var page = found.subList(0, Math.min(limit, found.size()));
    return JsonBytes.object(
        json -> {
          json.writeStringProperty("object", "list");
          json.writeName("data");
          json.writeStartArray();
          for (var one : page) {
            json.writeStartObject();
            item.accept(json, one);
            json.writeEndObject();
          }
          json.writeEndArray();
          if (page.isEmpty()) {
            json.writeNullProperty("first_id");
            json.writeNullProperty("last_id");
          } else {
            json.writeStringProperty("first_id", id.apply(page.getFirst()));
            json.writeStringProperty("last_id", id.apply(page.getLast()));
          }
          json.writeBooleanProperty("has_more", found.size() > page.size());
        });
  }
}
