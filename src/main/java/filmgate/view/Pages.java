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
    return schema(item, text().orNull(), text().orNull());
  }

  /** The same where ids can be given as {@code after}, which the schema says. */
  static Schema schemaWithNext(Schema item, Schema id) {
    return schema(item, id.orNull(), id.orNull().about("give it as `after` for the next page"));
  }

  private static Schema schema(Schema item, Schema first, Schema last) {
    return Schema.object(
        always("object", word("list")),
        always("data", listOf(item)),
        always("first_id", first),
        always("last_id", last),
        always("has_more", flag()));
  }

  /** Renders at most {@code limit} of the items that were found; one more means a further page. */
  public static <T> byte[] render(List<T> found, int limit, Function<T, String> id, Item<T> item) {
    var page = found.subList(0, Math.min(limit, found.size()));
    var more = found.size() > page.size();
    return page(page, more, (json, one) -> json.writeString(id.apply(one)), item);
  }

  /** A page; {@code id} writes the bare value, {@code more} says whether another one follows. */
  static <T> byte[] page(List<T> page, boolean more, Item<T> id, Item<T> item) {
    return JsonBytes.object(
        json -> {
          json.writeStringProperty("object", "list");
          data(json, page, item);
          if (page.isEmpty()) {
            json.writeNullProperty("first_id");
            json.writeNullProperty("last_id");
          } else {
            json.writeName("first_id");
            id.accept(json, page.getFirst());
            json.writeName("last_id");
            id.accept(json, page.getLast());
          }
          json.writeBooleanProperty("has_more", more);
        });
  }

  /** The property {@code data}: the items, each an object. */
  static <T> void data(JsonGenerator json, List<T> items, Item<T> item) {
    json.writeArrayPropertyStart("data");
    for (var one : items) {
      json.writeStartObject();
      item.accept(json, one);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
