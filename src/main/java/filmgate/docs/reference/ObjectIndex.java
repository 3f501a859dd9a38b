package filmgate.docs.reference;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import filmgate.docs.page.DocPage;
import filmgate.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where each named schema is described: with its operations, or on the page of objects.
 *
 * <p>Bodies, pages of lists, and a response of only one operation are described with the operation,
 * if no other schema refers to them.
 */
final class ObjectIndex {
  static final String PATH = "/api/objects";
  private static final String REQUEST = "VideoRequest";
  private static final String REASON = "Reason";

  private final Set<String> shared;
  private final Set<String> models;
  private final Language language;

  ObjectIndex(ApiDocument document, Language language) {
    this.language = language;
    this.models = Set.copyOf(models(document));
    var uses = uses(document);
    var nested =
        document.schemaNames().stream()
            .flatMap(name -> ApiDocument.references(document.schema(name)).stream())
            .collect(Collectors.toSet());
    this.shared =
        document.schemaNames().stream()
            .filter(name -> !models.contains(name) && !name.equals(REQUEST) && !name.equals(REASON))
            .filter(name -> nested.contains(name) || !isWithOperation(document, uses, name))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isWithOperation(
      ApiDocument document, Map<String, Long> uses, String name) {
    var isList =
        document.schema(name).at("/properties/object/enum/0").stringValue("").equals("list");
    return isList
        || uses.getOrDefault(name, 0L) == 1
        || document.operations().stream()
            .anyMatch(operation -> ApiDocument.references(operation.body()).contains(name));
  }

  /** The models, in the order of the document. */
  static List<String> models(ApiDocument document) {
    return List.copyOf(
        document.schema(REQUEST).path("discriminator").path("mapping").propertyNames());
  }

  /** How often each schema is a response; one among alternatives counts as several. */
  private static Map<String, Long> uses(ApiDocument document) {
    var all = new ArrayList<String>();
    for (var operation : document.operations()) {
      for (var response : operation.successes()) {
        for (var content : response.getValue().path("content")) {
          var names = ApiDocument.references(content);
          all.addAll(names);
          if (names.size() > 1) {
            all.addAll(names);
          }
        }
      }
    }
    return all.stream().collect(groupingBy(Function.identity(), counting()));
  }

  /** Whether the schema is described on the page of objects. */
  boolean isShared(String name) {
    return shared.contains(name);
  }

  /** A link to the description of a schema. */
  String link(String name) {
    var url =
        models.contains(name)
            ? DocPage.url("/models/" + name, language)
            : name.equals(REASON)
                ? DocPage.url("/errors", language)
                : DocPage.url(PATH, language) + "#" + name;
    return "[%s](%s)".formatted(name, url);
  }
}
