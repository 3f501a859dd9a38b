package filmgate.store.sql.refused;

import filmgate.refused.RefusedRequest.FieldProblem;
import filmgate.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** All problems of a refused request as a JSON array. */
final class ViolationsJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ViolationsJson() {}

  static String write(List<FieldProblem> violations) {
    var array = JSON.createArrayNode();
    for (var one : violations) {
      array
          .addObject()
          .put("param", one.param())
          .put("reason", one.reason())
          .put("en", one.message().en())
          .put("zh", one.message().zh());
    }
    return array.toString();
  }

  static List<FieldProblem> read(String json) {
    var violations = new ArrayList<FieldProblem>();
    for (var one : JSON.readTree(json)) {
      violations.add(
          new FieldProblem(
              one.path("param").asString(),
              one.path("reason").asString(),
              new LocalizedText(one.path("en").asString(), one.path("zh").asString())));
    }
    return violations;
  }
}
