package filmgate.json;

import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.bool;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** A page of a list: its items, the ids at its two ends, and whether another page follows. */
public final class PageView {
  private PageView() {}

  /** Writes the fields of an item into its object. */
  public interface ItemWriter<T> extends BiConsumer<JsonGenerator, T> {}

  public static Schema schema(Schema item) {
    return schema(item, string().orNull(), string().orNull());
  }

  /** The same for lists whose ids can be sent as {@code after}. */
  public static Schema schemaWithNext(Schema item, Schema id) {
    return schema(
        item, id.orNull(), id.orNull().describedAs("Send it as `after` to get the next page."));
  }

  private static Schema schema(Schema item, Schema first, Schema last) {
    return Schema.object(
        required("object", enumOf("list")),
        required("data", arrayOf(item)),
        required("first_id", first),
        required("last_id", last),
        required("has_more", bool()));
  }

  /** Renders at most {@code limit} items; if more are found, another page follows. */
  public static <T> byte[] render(
      List<T> found, int limit, Function<T, String> id, ItemWriter<T> item) {
    var page = found.subList(0, Math.min(limit, found.size()));
    var more = found.size() > page.size();
    return page(page, more, (json, one) -> json.writeString(id.apply(one)), item);
  }

  /** A page; {@code id} writes the bare id, {@code more} is whether another page follows. */
  public static <T> byte[] page(List<T> page, boolean more, ItemWriter<T> id, ItemWriter<T> item) {
    return JsonBuilder.object(
        json -> {
          json.writeStringProperty("object", "list");
          writeData(json, page, item);
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
  public static <T> void writeData(JsonGenerator json, List<T> items, ItemWriter<T> item) {
    json.writeArrayPropertyStart("data");
    for (var one : items) {
      json.writeStartObject();
      item.accept(json, one);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
